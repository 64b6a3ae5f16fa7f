import { Temporal } from 'temporal-polyfill'
import { type Picture, type PictureRow, WEEKS_BACK } from '../../domain/observations/picture.ts'
import { BEARINGS } from '../../domain/observations/schema.ts'
import type { Bearing } from '../../domain/observations/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { areaName } from './wording.ts'

// in the units of the drawing, which is as wide as a phone
const WIDTH = 340
const EDGE = 12
const ROW = 46
const HEAD = 22
const LABEL = 15
const LINE = 32
// the present week beside those that are over
const STEP = (WIDTH - 2 * EDGE) / (WEEKS_BACK + 1)
/** Above and below the line, so that marks of one week do not cover each other. */
const LIFT: Record<Bearing, number> = { strength: -5, none: 0, challenge: 5 }

type Props = { visit: Visit; picture: Picture; title: string }

/** Each area a line, each week a place on it, from where the reader’s language begins. The table below tells the same. */
export function PictureChart({ visit, picture, title }: Props) {
  const height = HEAD + picture.rows.length * ROW
  const rtl = visit.say.dir === 'rtl'
  const at = (week: number) => placeOf(week, rtl)
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      {monthsIn(picture).map(({ week, day }) => (
        <g>
          <path class="picture-month" d={`M${at(week)} ${HEAD - 4}V${height}`} />
          <text class="picture-when" x={at(week)} y={HEAD - 8} text-anchor="middle">
            {visit.say.date(day, 'monthShort')}
          </text>
        </g>
      ))}
      {picture.rows.map((row, n) => (
        <Line visit={visit} row={row} from={picture.from} y={HEAD + n * ROW} at={at} />
      ))}
    </svg>
  )
}

const placeOf = (week: number, rtl: boolean): number => {
  const x = EDGE + (week + 0.5) * STEP
  return Math.round((rtl ? WIDTH - x : x) * 10) / 10
}

type LineProps = {
  visit: Visit
  row: PictureRow
  from: Temporal.PlainDate
  y: number
  at: (week: number) => number
}

function Line({ visit, row, from, y, at }: LineProps) {
  const { say } = visit
  const rtl = say.dir === 'rtl'
  return (
    <g>
      <path class="picture-line" d={`M${EDGE} ${y + LINE}H${WIDTH - EDGE}`} />
      <text class="picture-area" x={rtl ? WIDTH - EDGE : EDGE} y={y + LABEL} direction={say.dir}>
        {row.area ? areaName(visit, row.area) : say.t('observations.area.none')}
      </text>
      {row.marks.map(({ week, bearing, n }) => (
        <Sign bearing={bearing} x={at(weeksFrom(from, week))} y={y + LINE + LIFT[bearing]} n={n} />
      ))}
    </g>
  )
}

const weeksFrom = (from: Temporal.PlainDate, week: string) =>
  from.until(week, { largestUnit: 'day' }).days / 7

const MOST_RADIUS = 5.5

/** Told apart by shape and not by colour alone: full, hollow, or a small dot. */
function Sign({ bearing, x, y, n }: { bearing: Bearing; x: number; y: number; n: number }) {
  const most = Math.min(MOST_RADIUS, 3.5 + n / 2)
  if (bearing !== 'challenge')
    return <circle class={`picture-${bearing}`} cx={x} cy={y} r={bearing === 'none' ? 2.2 : most} />
  return (
    <path
      class="picture-challenge"
      d={`M${x} ${y - most}l${most} ${most}l${-most} ${most}l${-most} ${-most}z`}
    />
  )
}

/** The first week of each second month. */
function monthsIn({ from, to }: Picture) {
  const first = from.with({ day: 1 })
  return [1, 3, 5]
    .map(months => first.add({ months }))
    .filter(day => Temporal.PlainDate.compare(day, to) <= 0)
    .map(day => ({ day, week: Math.floor(from.until(day, { largestUnit: 'day' }).days / 7) }))
}

export const Legend = ({ visit: { say } }: { visit: Visit }) => (
  <ul class="picture-legend" aria-hidden="true">
    {BEARINGS.map(bearing => (
      <li>
        <svg viewBox="0 0 12 12">
          <Sign bearing={bearing} x={6} y={6} n={1} />
        </svg>
        {say.t(`observations.bearing.${bearing}`)}
      </li>
    ))}
  </ul>
)
