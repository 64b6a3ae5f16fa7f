import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { worksHere } from './acquaintance.ts'
import { type Named, named } from './names.ts'
import { childrenOf, isHead, isNotOver, needHead, needStaff, onDay } from './policy.ts'
import { untilAfter } from './rules.ts'
import type { GroupInput } from './schema.ts'
import type { GroupPart } from './tables.ts'

export type Member = Named & {
  member: string
  part: GroupPart
  photo: string | null
  from_on: string
  until_on: string | null
}
export type Group = { id: string; name: string; from_on: string; until_on: string | null; members: Member[] }

/** Somebody leads the group, now or soon: without, its children get no conferences. */
export const isLed = ({ members }: Group): boolean => members.some(({ part }) => part === 'lead')

/** The groups of today and those to come, by name; for staff. Children as far as the reader may see them. */
export async function groupsFor(ctx: Ctx): Promise<Group[]> {
  needStaff(ctx)
  const day = schoolDay(ctx).toString()
  return shaped(await selectGroups(ctx).where(isNotOver('groups', day)).execute())
}

/** One group, for staff: its educators, and those of its children whom the reader may see. Throws `Absent`. */
export async function groupFor(ctx: Ctx, id: string): Promise<Group> {
  needStaff(ctx)
  const [group] = shaped(await selectGroups(ctx).where('groups.id', '=', id).execute())
  return found(group, 'group')
}

type Row = Omit<Group, 'members'> & {
  members: (Omit<Member, keyof Named> & Parameters<typeof named>[0])[]
}

const shaped = (rows: Row[]): Group[] =>
  rows.map(row => ({
    ...row,
    members: row.members.map(member => ({ ...member, ...named(member) })),
  }))

/** Members of today; for the head also those to come. */
function selectGroups(ctx: Ctx) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('groups')
    .select(['groups.id', 'groups.name', 'groups.from_on', 'groups.until_on'])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('group_members as m')
          .innerJoin('persons as p', 'p.id', 'm.person_id')
          .whereRef('m.group_id', '=', 'groups.id')
          .where(isHead(ctx) ? isNotOver('m', day) : onDay('m', day))
          .where(inner =>
            inner.or([
              inner.and([inner('m.part', '=', 'child'), inner('p.id', 'in', childrenOf(ctx))]),
              inner.and([inner('m.part', '!=', 'child'), worksHere(ctx, inner as never, 'p.id')]),
            ]),
          )
          .select(['m.id as member', 'm.part', 'm.from_on', 'm.until_on'])
          .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name', 'p.photo_id as photo'])
          .orderBy('p.given_name')
          .orderBy('p.id'),
      ).as('members'),
    )
    .orderBy('groups.name')
    .orderBy('groups.id')
}

const columnsOf = (input: GroupInput) => ({
  name: input.name,
  from_on: input.from_on,
  until_on: untilAfter(input.last_day),
})

export async function addGroup(ctx: Ctx, input: GroupInput): Promise<Change<string>> {
  needHead(ctx)
  const id = newId()
  return changing(ctx, 'groupAdded', id, async () => {
    const row = { school_id: ctx.school.id, id }
    await ctx.db
      .insertInto('groups')
      .values({ ...row, ...columnsOf(input) })
      .execute()
    return id
  })
}

export async function editGroup(ctx: Ctx, id: string, input: GroupInput): Promise<Change<void>> {
  needHead(ctx)
  return changing(ctx, 'groupEdited', id, async () => {
    const edited = ctx.db.updateTable('groups').set(columnsOf(input)).where('id', '=', id)
    found(await edited.returning('id').executeTakeFirst(), 'group')
  })
}
