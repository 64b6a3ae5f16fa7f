import type { Picture } from '../../domain/conferences/preparing/tables.ts'

const MOUTHS = { 1: 'M8 17c2-3.200 6-3.200 8 0', 2: 'M8 16h8', 3: 'M8 14.500c2 3.200 6 3.200 8 0' } as const
export type FaceKind = keyof typeof MOUTHS

/** A face that a child can point at, beside its word: hard, so-so, good. */
export const PointedFace = ({ face }: { face: FaceKind }) => (
  <svg class={`pointed-face face-${face}`} viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10" />
    <path d={`M9 9.500v.1M15 9.500v.1${MOUTHS[face]}`} />
  </svg>
)

const DRAWN: Record<Picture, string> = {
  coming: 'M3 20h18M5 20V11l7-6 7 6v9M10 20v-5h4v5',
  reading:
    'M12 6c-2-1.500-5-2-8-1.500v13c3-.500 6 0 8 1.500 2-1.500 5-2 8-1.500v-13c-3-.500-6 0-8 1.500ZM12 6v13',
  numbers: 'M5 5v6M9 5c3 0 3 3 0 6h3M15 5h4l-2.500 2.500c3 0 3 3.500-1 3.500M4 17h16M8 15v4M14 15v4',
  making: 'M4 20l4-1L19 8l-3-3L5 16ZM14 7l3 3M15 20h5',
  playing: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4 12h16M12 4c3 3 3 13 0 16M12 4c-3 3-3 13 0 16',
  friends:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.500 20c0-7 11-7 11 0M13 14.500c3-2.500 8.500-1 8.500 5.500',
  eating: 'M7 4v16M4.500 4v4c0 3 5 3 5 0V4M17 20V4c-4 2-4 8 0 9',
  outside: 'M12 21v-8M12 13c-6 0-7-9 0-10 7 1 6 10 0 10ZM6 21h12',
}

/** A part of the day, drawn for those who do not read yet; its word stands beside it. */
export const DayPicture = ({ picture }: { picture: Picture }) => (
  <svg class="day-picture" viewBox="0 0 24 24" aria-hidden="true">
    <path d={DRAWN[picture]} />
  </svg>
)
