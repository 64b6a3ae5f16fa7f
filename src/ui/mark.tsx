/** The lattice with a tendril growing through it: the product's mark. Decorative unless a title is given. */
export function Mark({ title, size = 30 }: { title?: string; size?: number }) {
  const named = title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true as const }
  return (
    <svg class="mark" viewBox="0 0 32 32" width={size} height={size} {...named}>
      <path class="mark-lattice" d="M9 3v26M22 3v26M3 9h26M3 22h26" />
      <path class="mark-vine" d="M5 29c7-1 4-9 10-12 5-2 5-6 8-8" />
      <path class="mark-leaf" d="M22 10c-1-5 2-8 7-8 .5 5-2 8.5-7 8Z" />
    </svg>
  )
}

/** The mark as an address for `<link rel="icon">`, so that no request is spent on it. */
export const markIcon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-linecap="round" stroke-width="2.6">' +
    '<path stroke="#1d6245" d="M9 3v26M22 3v26M3 9h26M3 22h26"/>' +
    '<path stroke="#a3461d" d="M5 29c7-1 4-9 10-12 5-2 5-6 8-8"/>' +
    '<path fill="#a3461d" d="M22 10c-1-5 2-8 7-8 .5 5-2 8.5-7 8Z"/></svg>',
)}`
