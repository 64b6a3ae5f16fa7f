import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { readable, toRead } from '../observations/seen.ts'
import { atMost, type SomeSeen } from '../observations/some-seen.ts'
import type { Goal } from './goals.ts'
import { handOf } from './hand.ts'
import { openGoalInTurn } from './in-turn.ts'
import { needSchool, type Seat } from './seat.ts'

const VIEW = { school: 'staff', home: 'family', student: 'self' } as const
const MOST = 30

/** What was seen and bears on a goal, as its reader may read it; `another` stands for another child's name. One statement. */
export async function evidenceAt(
  ctx: Ctx,
  seat: Seat,
  goal: Goal,
  { another, page }: { another: string; page: number },
): Promise<SomeSeen> {
  const view = VIEW[seat.side]
  const rows = await pageOf(readable(ctx, view), page)
    .where('oc.child_id', '=', goal.child)
    .where('o.id', 'in', eb =>
      eb.selectFrom('goal_evidence').select('observation_id').where('goal_id', '=', goal.id),
    )
    .execute()
  return atMost(MOST, toRead(ctx, { id: goal.child, view }, another, rows))
}

/** Hangs an observation of this child on a goal. The school does, with what it may read itself. */
export async function addEvidence(ctx: Ctx, id: string, observation: string): Promise<void> {
  const { seat, goal } = await openGoalInTurn(ctx, id)
  needSchool(seat)
  const seen = await readable(ctx, 'staff')
    .where('oc.child_id', '=', goal.child)
    .where('o.id', '=', observation)
    .executeTakeFirst()
  const { by, at } = handOf(ctx)
  await ctx.db
    .insertInto('goal_evidence')
    .values({
      ...{ school_id: ctx.school.id, goal_id: id, observation_id: found(seen, 'observation').id },
      ...{ added_by: by, added_at: at },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The last of what was seen of the child that does not hang on the goal yet, for the school to choose from. */
export async function unusedEvidenceAt(ctx: Ctx, goal: Goal, page: number): Promise<SomeSeen> {
  const rows = await pageOf(readable(ctx, 'staff'), page)
    .where('oc.child_id', '=', goal.child)
    .where(sql<boolean>`not exists (select from goal_evidence used
      where used.observation_id = o.id and used.goal_id = ${goal.id})`)
    .execute()
  return atMost(MOST, toRead(ctx, { id: goal.child, view: 'staff' }, '', rows))
}

const pageOf = (query: ReturnType<typeof readable>, page: number) =>
  query
    .orderBy('oc.seen_on', 'desc')
    .orderBy('oc.observation_id', 'desc')
    .offset(page * MOST)
    .limit(MOST + 1)
