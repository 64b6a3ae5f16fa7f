import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Invalid, Refused } from '../../platform/refusal.ts'
import type { Goal, Helper } from './goals.ts'
import { handOf } from './hand.ts'
import { openGoalInTurn } from './in-turn.ts'
import { currentOf, lastWordOf } from './rules.ts'
import { needSchool, type Seat } from './seat.ts'
import type { EndedAs } from './tables.ts'

/** A goal is reached, and celebrated with who helped: everybody who reads the goal reads this. The school says so. */
export async function celebrateGoal(ctx: Ctx, id: string, words: string, helpers: string[]): Promise<void> {
  const { seat, goal } = await openGoalInTurn(ctx, id)
  needSchool(seat)
  const named = [...new Set(helpers)].map(helperIn)
  if (!named.every(one => isHelper(seat, goal, one)))
    throw new Invalid({ helpers: { key: 'common.invalid.choose' } })
  await writeEnd(ctx, id, 'reached', words)
  const celebration = newId()
  const { by, at } = handOf(ctx)
  await ctx.db
    .insertInto('celebrations')
    .values({
      ...{ school_id: ctx.school.id, id: celebration, child_id: goal.child, goal_id: id, words },
      ...{ audience: goal.audience, party_id: goal.party, said_by: by, said_at: at },
    })
    .execute()
  if (named.length > 0)
    await ctx.db
      .insertInto('celebration_helpers')
      .values(
        named.map(({ side, person, party }, n) => ({
          ...{ school_id: ctx.school.id, celebration_id: celebration, place: n + 1 },
          ...{ side, person_id: person, party_id: party },
        })),
      )
      .execute()
}

/** Who is meant by a field's value: `student`, `home:<party>` or `school:<person>`. */
export function helperIn(value: string): Helper {
  const [side = '', id = ''] = value.split(':')
  if (side === 'home') return { side, person: null, party: id }
  return side === 'school'
    ? { side, person: id, party: null }
    : { side: 'student', person: null, party: null }
}

/** Somebody who can have helped: of the team, a home that reads the goal, the student where it does. */
function isHelper(seat: Seat, goal: Goal, { side, person, party }: Helper): boolean {
  if (side === 'student') return goal.audience === 'homes'
  if (side === 'school') return seat.team.some(({ id }) => id === person)
  const reads = seat.homes.some(home => home.party === party && home.kinds.includes(goal.kind))
  return reads && (goal.party === null || goal.party === party)
}

/**
 * A goal is let go, and why. The school may; a home or the student what it proposed itself, as long as the school has
 * not agreed to it. Refuses `goals.notYours`.
 */
export async function letGo(ctx: Ctx, id: string, words: string): Promise<void> {
  const { seat, goal } = await openGoalInTurn(ctx, id)
  if (!mayLetGo(seat, goal)) throw new Refused('goals.notYours')
  await writeEnd(ctx, id, 'let_go', words)
}

export function mayLetGo(seat: Seat, goal: Goal): boolean {
  if (seat.side === 'school') return true
  const [first, ...more] = goal.versions
  const agreed = lastWordOf({ side: 'school', party: null }, currentOf(goal.versions)?.assents ?? [])
  return first?.side === seat.side && first.by !== null && more.length === 0 && agreed === undefined
}

async function writeEnd(ctx: Ctx, id: string, as: EndedAs, words: string) {
  const { by, at } = handOf(ctx)
  await ctx.db
    .updateTable('goals')
    .set({ ended_at: at, ended_as: as, ended_by: by, ended_words: words })
    .where('id', '=', id)
    .execute()
}
