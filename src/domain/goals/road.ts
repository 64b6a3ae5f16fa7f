import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { type HeldBeside, heldBeside, wasThere } from '../conferences/held/beside.ts'
import { isHomeOf } from '../people/guarded.ts'
import { termsBeside } from '../people/terms.ts'
import { type CheckInBeside, checkInsBeside } from '../voice/checking-in/beside.ts'
import { type Goal, goalsAt, type Table } from './goals.ts'
import type { Asked } from './policy.ts'
import { goesOnWith, MOST_AT_ONCE } from './rules.ts'
import { seatFor } from './seat.ts'

/**
 * A stretch of a child's way, as far as this reader may know it. `more`: older goals than these are in the list.
 * `goesOn`: the ISO day with which the next stretch back begins; null: this is the beginning.
 */
export type Road = {
  goals: Goal[]
  more: boolean
  conferences: HeldBeside[]
  checkIns: CheckInBeside[]
  goesOn: string | null
  /** On which days of the year, as MM-DD, the later terms of the school begin. */
  terms: string[]
}

/**
 * The way of a child over the years: goals with milestones and celebrations, conferences, check-ins. `until`: an ISO day,
 * the last of this stretch; without one, all that is latest. Three statements.
 */
export async function roadFor(ctx: Ctx, child: string, until = ''): Promise<Table<Road>> {
  const seat = await seatFor(ctx, child)
  const [{ names, ...listed }, [met]] = await Promise.all([
    goalsAt(ctx, seat),
    metOf(ctx, { child, side: seat.side, until }),
  ])
  const { conferences = [], checkIns = [], terms = [] } = met ?? {}
  const days = [conferences, checkIns].map(list => list.map(({ at }) => dayOf(ctx, at)))
  return { seat, names, ...listed, conferences, checkIns, goesOn: goesOnWith(days), terms }
}

const dayOf = ({ school }: Ctx, at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(school.zone).toPlainDate().toString()

type OfChild = Pick<Asked, 'side'> & { child: string; until: string }

const metOf = prepared((ctx, { child, side, until }: OfChild) =>
  ctx.db
    .selectFrom('persons')
    .where('persons.id', '=', child)
    .select([
      heldBeside(
        'persons.id',
        sql`(${side} = 'school' or (${side} = 'student' and ${wasThere('persons.id')})
          or (${side} = 'home' and ${isHomeOf(ctx, 'held_meeting.party_id', actorId(ctx), 'conference')}))`,
        isUntil(ctx, until),
        MOST_AT_ONCE + 1,
      ).as('conferences'),
      termsBeside.as('terms'),
      checkInsBeside(ctx, 'persons.id', isUntil(ctx, until), MOST_AT_ONCE + 1).as('checkIns'),
    ]),
)

const isUntil =
  ({ school }: Ctx, until: string) =>
  (at: RawBuilder<unknown>) =>
    sql<boolean>`(${until} = '' or (${at} at time zone ${school.zone})::date <= nullif(${until}, '')::date)`
