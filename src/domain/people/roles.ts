import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found, Refused } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { endCarried, leave } from './leaving.ts'
import type { Membership } from './persons.ts'
import { needHead } from './policy.ts'
import { carriedBy, endedAt, isOver, untilAfter } from './rules.ts'
import type { End, NewRole } from './schema.ts'

/** All roles of a person, past and to come, newest first. For the head. */
export async function rolesFor(ctx: Ctx, person: string): Promise<Membership[]> {
  needHead(ctx)
  return ctx.db
    .selectFrom('memberships')
    .select(['id', 'role', 'from_on', 'until_on'])
    .where('person_id', '=', person)
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute()
}

/** A role from a day on. Refused with `people.roleHeld` when the person has it then already. */
export async function addRole(ctx: Ctx, person: string, input: NewRole): Promise<Change<void>> {
  needHead(ctx)
  found(await ctx.db.selectFrom('persons').select('id').where('id', '=', person).executeTakeFirst(), 'person')
  const dates = { from_on: input.from_on, until_on: untilAfter(input.last_day) }
  return changing(ctx, 'roleAdded', person, async () => {
    await ctx.db
      .insertInto('memberships')
      .values({ school_id: ctx.school.id, id: newId(), person_id: person, role: input.role, ...dates })
      .execute()
  })
}

/**
 * Ends a role at once or after a last day, and with it what it alone carried: homes, places in groups,
 * contacts. With the last role of today, sessions, links and feeds end in the same transaction. Conferences that
 * somebody was to hold stay booked and stand among the unfit times: hours count while one works here.
 * Refused with `people.lastHead` where nobody would be left to lead the school.
 */
export async function endRole(ctx: Ctx, person: string, membership: string, end: End): Promise<Change<void>> {
  needHead(ctx)
  const today = schoolDay(ctx).toString()
  const until = end.when === 'now' ? today : untilAfter(end.last_day)!
  await takeTurns(ctx)
  const roles = await rolesFor(ctx, person)
  const role = found(
    roles.find(one => one.id === membership),
    'role',
  )
  if (role.role === 'head' && !(await isLedWithout(ctx, membership, until)))
    throw new Refused('people.lastHead')
  return changing(ctx, 'roleEnded', person, async () => {
    const ended = endedAt(role, until)
    const row = () => ctx.db.updateTable('memberships').where('id', '=', membership)
    if (ended) await row().set(ended).execute()
    else await ctx.db.deleteFrom('memberships').where('id', '=', membership).execute()
    const left = roles.filter(one => one !== role && !isOver(one, until)).map(one => one.role as Role)
    await endCarried(ctx, person, carriedBy(role.role, left), until)
    if (left.length === 0 && until <= today) await leave(ctx, person)
  })
}

/** Two heads who end each other's role at once take turns, so that one of them stays. */
const takeTurns = (ctx: Ctx) =>
  ctx.db.selectFrom('memberships').select('id').where('role', '=', 'head').forUpdate().execute()

/** Somebody else leads the school from that day on, for good. */
async function isLedWithout(ctx: Ctx, membership: string, until: string): Promise<boolean> {
  const other = await ctx.db
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', 'head')
    .where('id', '!=', membership)
    .where('from_on', '<=', until)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}
