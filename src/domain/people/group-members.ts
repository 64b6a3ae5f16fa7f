import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { needHead } from './policy.ts'
import { endedAt, STAFF, untilAfter } from './rules.ts'
import type { NewMember } from './schema.ts'

/**
 * Takes somebody into a group with a part and dates: students as children, staff with the other parts.
 * Throws `Invalid`; refused with `people.inGroup` when the person is in this group then already.
 */
export async function addMember(ctx: Ctx, group: string, input: NewMember): Promise<Change<void>> {
  needHead(ctx)
  const known = ctx.db.selectFrom('groups').select('id').where('id', '=', group)
  found(await known.executeTakeFirst(), 'group')
  const fits = await ctx.db
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', input.person)
    .where('role', 'in', input.part === 'child' ? ['student'] : STAFF)
    .executeTakeFirst()
  if (!fits) throw new Invalid({ part: { key: 'people.member.partUnfit' } })
  const dates = { from_on: input.from_on, until_on: untilAfter(input.last_day) }
  return changing(ctx, 'memberAdded', group, async () => {
    const row = { school_id: ctx.school.id, id: newId(), group_id: group, person_id: input.person }
    await ctx.db
      .insertInto('group_members')
      .values({ ...row, part: input.part, ...dates })
      .execute()
  })
}

/** Takes somebody out of a group at once. */
export async function endMember(ctx: Ctx, group: string, member: string): Promise<Change<void>> {
  needHead(ctx)
  return changing(ctx, 'memberEnded', group, async () => {
    const row = found(
      await ctx.db
        .selectFrom('group_members')
        .select(['id', 'from_on', 'until_on'])
        .where('id', '=', member)
        .where('group_id', '=', group)
        .executeTakeFirst(),
      'member',
    )
    const ended = endedAt(row, schoolDay(ctx).toString())
    if (ended) await ctx.db.updateTable('group_members').set(ended).where('id', '=', member).execute()
    else await ctx.db.deleteFrom('group_members').where('id', '=', member).execute()
  })
}
