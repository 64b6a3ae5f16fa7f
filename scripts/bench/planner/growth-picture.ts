/** A first full plan: how many meetings it places, and the seconds of one core it took. */
export interface Point {
  meetings: number
  seconds: number
}

const [WIDTH, HEIGHT] = [720, 380]
const [LEFT, RIGHT, TOP, BOTTOM] = [86, 24, 34, 58]
const INK = '#22302a'
/** So many times below the least and above the greatest value. */
const ROOM = 1.6

/** The time to the first plan against the meetings, both by powers of ten, beside a line that grows in step. */
export function growthPicture(points: Point[], when: string): string {
  const x = scale(
    points.map(p => p.meetings),
    LEFT,
    WIDTH - RIGHT,
  )
  const y = scale(
    points.map(p => p.seconds),
    HEIGHT - BOTTOM,
    TOP,
  )
  const at = ({ meetings, seconds }: Point) => `${x.at(meetings)} ${y.at(seconds)}`
  const first = points[0]!
  const last = points.at(-1)!
  const inStep = { meetings: last.meetings, seconds: (first.seconds * last.meetings) / first.meetings }
  const name = `Time to the first plan: ${short(first.seconds)} s for ${first.meetings} meetings, ${short(last.seconds)} s for ${last.meetings}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="${name}">
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf6"/>
  <g stroke="#dcd8cc">${x.ticks.map(n => `<path d="M${x.at(n)} ${TOP}V${HEIGHT - BOTTOM}"/>`).join('')}${y.ticks.map(n => `<path d="M${LEFT} ${y.at(n)}H${WIDTH - RIGHT}"/>`).join('')}</g>
  <path d="M${at(first)} ${at(inStep)}" fill="none" stroke="#4a5a52" stroke-dasharray="5 4"/>
  <path d="M${points.map(at).join(' ')}" fill="none" stroke="#2f6b4f" stroke-width="2.5"/>
  <g fill="#2f6b4f">${points.map(p => `<circle cx="${x.at(p.meetings)}" cy="${y.at(p.seconds)}" r="5"/>`).join('')}</g>
  <g fill="${INK}" text-anchor="middle">${x.ticks.map(n => `<text x="${x.at(n)}" y="${HEIGHT - BOTTOM + 20}">${n.toLocaleString('en')}</text>`).join('')}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}">meetings (60 to 6,000 children)</text></g>
  <g fill="${INK}" text-anchor="end">${y.ticks.map(n => `<text x="${LEFT - 8}" y="${y.at(n) + 5}">${n} s</text>`).join('')}</g>
  <g fill="${INK}">${points.map(label(x, y)).join('')}<text x="${LEFT}" y="20">First full plan, seconds of one core. Dashed: in step with the meetings. ${when}</text></g>
</svg>
`
}

type Scale = ReturnType<typeof scale>

const label = (x: Scale, y: Scale) => (point: Point, i: number, all: Point[]) => {
  const isLast = i === all.length - 1
  const [dx, anchor] = isLast ? [-10, 'end'] : [10, 'start']
  return `<text x="${x.at(point.meetings) + dx}" y="${y.at(point.seconds) + (isLast ? -8 : 18)}" text-anchor="${anchor}">${short(point.seconds)} s</text>`
}

/** Powers of ten between the least and the greatest, with a little room around both. */
function scale(values: number[], from: number, to: number) {
  const [low, high] = [Math.log10(Math.min(...values) / ROOM), Math.log10(Math.max(...values) * ROOM)]
  const powers = Array.from({ length: 20 }, (_, i) => i - 10).filter(n => n >= low && n <= high)
  const at = (value: number) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from))
  return { ticks: powers.map(n => Number((10 ** n).toPrecision(3))), at }
}

const short = (seconds: number) => Number(seconds.toPrecision(2))
