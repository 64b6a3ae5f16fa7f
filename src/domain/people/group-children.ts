import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Named, type NameParts, named, nameRows } from './names.ts'
import { isOnTeam } from './on-team.ts'
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

const groupRows = (ctx: Ctx, group: string) =>
  studentRows(ctx)
    .innerJoin('group_members as m', 'm.person_id', 'persons.id')
    .where('m.group_id', '=', group)
    .where('m.part', '=', 'child')
    .where(onDay('m', schoolDay(ctx).toString()))

/**
 * The children who are in this group and at the school today, by given name, in one statement. For words that have
 * decided already who may know of them.
 */
export async function groupChildren(ctx: Ctx, group: string): Promise<GroupChild[]> {
  return (await groupRows(ctx, group).execute()).map(childFrom)
}

/** The same; `team`: whom the reader reads as staff whichever home speaks, no child of an own family. Likewise. */
export async function groupSeats(ctx: Ctx, group: string): Promise<(GroupChild & { team: boolean })[]> {
  const rows = await groupRows(ctx, group).select(isOnTeam(ctx, 'persons.id').as('team')).execute()
  return rows.map(row => ({ ...childFrom(row), team: row.team }))
}
