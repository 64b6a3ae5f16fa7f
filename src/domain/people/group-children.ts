import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Named, type NameParts, named, nameRows } from './names.ts'
import { onDay } from './policy.ts'

export type GroupChild = Named & { born_on: string | null }

const studentRows = (ctx: Ctx) =>
  nameRows(ctx)
    .innerJoin('memberships as student', 'student.person_id', 'persons.id')
    .where('student.role', '=', 'student')
    .where(onDay('student', schoolDay(ctx).toString()))
    .select('persons.born_on')
    .orderBy('persons.given_name')
    .orderBy('persons.id')

const childFrom = (row: NameParts & { born_on: string | null }): GroupChild => ({
  ...named(row),
  born_on: row.born_on,
})

/** All children who are at the school today, by given name, in one statement. For words that have decided likewise. */
export async function childrenToday(ctx: Ctx): Promise<GroupChild[]> {
  return (await studentRows(ctx).execute()).map(childFrom)
}

/**
 * The children who are in this group and at the school today, by given name, in one statement. For words that have
 * decided already who may know of them.
 */
export async function groupChildren(ctx: Ctx, group: string): Promise<GroupChild[]> {
  const rows = await studentRows(ctx)
    .innerJoin('group_members as m', 'm.person_id', 'persons.id')
    .where('m.group_id', '=', group)
    .where('m.part', '=', 'child')
    .where(onDay('m', schoolDay(ctx).toString()))
    .execute()
  return rows.map(childFrom)
}
