import { encode } from 'uqr'

/** Modules of empty space that readers need on every side (ISO/IEC 18004). */
const QUIET = 4

/**
 * A QR code as inline SVG, without style attributes and always dark on light, as cameras need it. `size` is in
 * CSS pixels; `title` says to those who cannot see it where it leads. Throws RangeError for more than fits.
 */
export const QrCode = ({ text, size, title }: { text: string; size: number; title: string }) => {
  const modules = encode(text, { ecc: 'M', border: QUIET }).data
  const side = modules.length
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      role="img"
      aria-label={title}
      shape-rendering="crispEdges"
    >
      <title>{title}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={outline(modules)} fill="#000" />
    </svg>
  )
}

/** One bar a run of dark modules, row by row. */
const outline = (modules: boolean[][]): string => modules.map((row, y) => bars(row, y)).join('')

function bars(row: boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    const from = x
    while (row[x]) x++
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
  }
  return path
}
