/** A bare lattice with the first leaf on it: nothing has grown here yet. */
export function VineDrawing() {
  return (
    <svg class="vine-drawing" viewBox="0 0 160 110" aria-hidden="true">
      <path class="drawing-lattice" d="M40 12v88M66 12v88M94 12v88M120 12v88M24 30h112M24 56h112M24 82h112" />
      <path class="drawing-vine" d="M52 104c16-4 8-22 22-28s4-20 18-26 8-16 20-20" />
      <path
        class="drawing-leaf"
        d="M74 76c-10 2-15-3-16-12 10-2 16 3 16 12ZM92 50c9 4 16 1 19-7-8-5-16-2-19 7ZM111 31c0-11 6-17 17-17 0 11-6 18-17 17Z"
      />
    </svg>
  )
}
