import { still } from './still.ts'

const paths = {
  eye: 'M2 12s3.5-6.5 10-6.500S22 12 22 12s-3.5 6.5-10 6.500S2 12 2 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  yes: 'M12 20.500S3.5 15.5 3.5 9.300A4.5 4.5 0 0 1 12 7.200a4.5 4.5 0 0 1 8.5 2.100c0 6.2-8.5 11.2-8.5 11.200Z',
  maybe: 'M4.5 12.5 9.5 17.5 19.5 7',
  no: 'M6 6l12 12M18 6 6 18',
  video: 'M3 7h11v10H3zM14 11l7-4v10l-7-4',
  here: 'M12 21s-7-6.2-7-11.500a7 7 0 0 1 14 0C19 14.8 12 21 12 21ZM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  clash: 'M12 3.5 22 20.500H2ZM12 10v5M12 17.800v.1',
  speech: 'M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  done: 'M5 12.500l4.5 4.500L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M6 9.500l6 6 6-6',
} as const

export type IconName = keyof typeof paths

/** A drawn sign beside words, never instead of them; hidden from assistive technology. */
export const Icon = still(({ name }: { name: IconName }) => (
  <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
))

/** Signs that a page shows many times: drawn once here, shown by `<IconUse>`. */
export function IconSheet({ names }: { names: IconName[] }) {
  return (
    <svg class="icon-sheet" aria-hidden="true">
      {names.map(name => (
        <symbol id={`icon-${name}`} viewBox="0 0 24 24">
          <path d={paths[name]} />
        </symbol>
      ))}
    </svg>
  )
}

export const IconUse = still(({ name }: { name: IconName }) => (
  <svg class={`icon icon-${name}`} aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
))
