const letters = new Intl.Segmenter()

// most names begin with two letters of which none takes another one up
const PLAIN = /^[A-Za-z]{2}/

/** The first letter of a name as its readers count letters, in any script. */
function initialOf(name: string): string {
  const word = name.trim()
  if (PLAIN.test(word)) return word.slice(0, 1).toUpperCase()
  return letters.segment(word).containing(0)?.segment.toLocaleUpperCase() ?? ''
}

export type FaceProps = {
  name: string
  src?: string
  size?: 'small' | 'plain' | 'large'
  /** Only where no name stands beside the face. */
  alt?: string
}

/** A photo, or the first letter of the name. */
export function Face({ name, src, size = 'plain', alt }: FaceProps) {
  const px = { small: 32, plain: 44, large: 88 }[size]
  if (src)
    return <img class={`face ${size}`} src={src} alt={alt ?? ''} width={px} height={px} loading="lazy" />
  const said = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true as const }
  return (
    <span class={`face ${size}`} {...said}>
      {initialOf(name)}
    </span>
  )
}
