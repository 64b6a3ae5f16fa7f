import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Area, areaBeside } from './areas.ts'
import { weeksOf } from './cadence.ts'
import { mayRead } from './policy.ts'
import { type Gap, gapsIn } from './rules.ts'
import { type ChildSeen, observationsFor, type Seen } from './seen.ts'
import { atMost, type SomeSeen } from './some-seen.ts'
import type { Bearing } from './tables.ts'

/** How many observations of one bearing stand in an area in one week, by its Monday. */
type Mark = { week: string; bearing: Bearing; n: number }
/** An area in use, or one in which something was seen; null: what stands in none. */
export type PictureRow = { area: Area | null; last: string; counts: Record<Bearing, number>; marks: Mark[] }
export type Picture = {
  /** Monday of the first week that is looked at, and today. */
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  rows: PictureRow[]
  strengths: SomeSeen
  challenges: SomeSeen
  /** The last ones with a photo that this reader may see. */
  pictured: Seen[]
  /** For staff: what was not seen for longer than the school's rhythm of updates. */
  gaps: Gap[]
}

/** Half a year. */
export const WEEKS_BACK = 26
const MOST_READ = 60
export const MOST_SHOWN = 4
const MOST_PHOTOS = 6

/** What was seen of a child when, in each area, over half a year; never a score. In two statements. */
export async function pictureFor(ctx: Ctx, child: ChildSeen, another: string): Promise<Picture> {
  const to = schoolDay(ctx)
  const from = to.subtract({ weeks: WEEKS_BACK, days: to.dayOfWeek - 1 })
  const since = from.toString()
  const [marks, seen] = await Promise.all([
    marksOf(ctx, child, since),
    observationsFor(ctx, child, { another, since, limit: MOST_READ }),
  ])
  const bearing = (wanted: Bearing) =>
    atMost(
      MOST_SHOWN,
      seen.filter(one => one.bearing === wanted),
    )
  const last = (domain: string) =>
    marks
      .filter(mark => mark.area?.domain === domain)
      .map(mark => mark.last)
      .toSorted()
      .at(-1)
  return {
    ...{ from, to, rows: rowsOf(marks), strengths: bearing('strength'), challenges: bearing('challenge') },
    pictured: seen.filter(one => one.photo).slice(0, MOST_PHOTOS),
    gaps: child.view === 'staff' ? gapsIn(last, to, marks[0]?.weeks ?? WEEKS_BACK) : [],
  }
}

type Counted = Mark & { area: Area | null; last: string; weeks: number }

function rowsOf(marks: Counted[]): PictureRow[] {
  return [...Map.groupBy(marks, mark => mark.area?.id ?? '').values()].map(own => ({
    area: own[0]!.area,
    last: own
      .map(mark => mark.last)
      .toSorted()
      .at(-1)!,
    counts: { strength: sum(own, 'strength'), challenge: sum(own, 'challenge'), none: sum(own, 'none') },
    marks: own.map(({ week, bearing, n }) => ({ week, bearing, n })),
  }))
}

const sum = (marks: Counted[], bearing: Bearing) =>
  marks.filter(mark => mark.bearing === bearing).reduce((n, mark) => n + mark.n, 0)

/** Counted by the database: a child of many years costs no more rows than areas and weeks. */
const marksOf = (ctx: Ctx, child: ChildSeen, since: string): Promise<Counted[]> =>
  ctx.db
    .selectFrom('observation_children as oc')
    .innerJoin('observations as o', 'o.id', 'oc.observation_id')
    .leftJoin('areas as a', 'a.id', 'o.area_id')
    .where('oc.child_id', '=', child.id)
    .where('oc.seen_on', '>=', since)
    .where(eb => mayRead(ctx, eb as never, child.view) as never)
    .groupBy(['a.school_id', 'a.id', 'a.place', 'a.domain', 'a.starter', 'a.name', 'o.bearing', sql`week`])
    .select([areaBeside.as('area'), 'o.bearing', sql<number>`count(*)::int`.as('n'), weeksOf.as('weeks')])
    .select(sql<string>`date_trunc('week', oc.seen_on::timestamp)::date`.as('week'))
    .select(sql<string>`max(oc.seen_on)`.as('last'))
    .orderBy(sql`a.place nulls last`)
    .orderBy('week')
    .orderBy('o.bearing')
    .execute()
