import type { Size } from '../platform/image-size.ts'

type Props = { src: string; alt: string; size: Size; class?: string; loading?: 'lazy' | 'eager' }

/** A photo as it is kept. Its room on the page is there before it is. */
export const Photo = ({ src, alt, size, class: kind, loading = 'lazy' }: Props) => (
  <img class={kind} src={src} alt={alt} width={size.width} height={size.height} loading={loading} />
)
