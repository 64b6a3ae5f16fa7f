import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { type HeldBeside, heldBeside, wasThere } from '../conferences/held/beside.ts'
import { partiesGuardedBy } from '../people/guarded.ts'
import { type CheckInBeside, checkInsBeside } from '../voice/checking-in/beside.ts'
import { type Goal, goalsAt, type Table } from './goals.ts'
import type { Asked } from './policy.ts'
import { seatFor } from './seat.ts'

/** All that a child's way is made of, as far as this reader may know it. `more`: older goals than these are in the list. */
export type Road = { goals: Goal[]; more: boolean; conferences: HeldBeside[]; checkIns: CheckInBeside[] }

/** The way of a child over the years: goals with milestones and celebrations, conferences, check-ins. Three statements. */
export async function roadFor(ctx: Ctx, child: string): Promise<Table<Road>> {
  const seat = await seatFor(ctx, child)
  const [{ names, ...listed }, [met]] = await Promise.all([
    goalsAt(ctx, seat),
    metOf(ctx, { child, side: seat.side }),
  ])
  return { seat, names, ...listed, conferences: met?.conferences ?? [], checkIns: met?.checkIns ?? [] }
}

const metOf = prepared((ctx, { child, side }: Pick<Asked, 'side'> & { child: string }) =>
  ctx.db
    .selectFrom('persons')
    .where('persons.id', '=', child)
    .select([
      heldBeside(
        'persons.id',
        sql`(${side} = 'school' or (${side} = 'student' and ${wasThere('persons.id')})
          or (${side} = 'home' and held_meeting.party_id in (${partiesGuardedBy(ctx, actorId(ctx), 'conference')})))`,
      ).as('conferences'),
      checkInsBeside(ctx, 'persons.id').as('checkIns'),
    ]),
)
