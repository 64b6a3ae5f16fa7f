import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { allIn, type Called, type NameParts, named, nameRows } from './names.ts'
import { caresFor, needPerson, needStaff, onDay } from './policy.ts'

/** A child whom the reader looks after as staff, with the groups of today. `mine`: in a group with the reader. */
export type Pupil = Called & { photo: string | null; groups: string[]; mine: boolean }

/** The children at the school whom this member of staff looks after, the own groups first. In one statement. */
export async function pupilsFor(ctx: Ctx): Promise<Pupil[]> {
  needStaff(ctx)
  return (await pupils(ctx, { me: needPerson(ctx).id })).map(pupilFrom)
}

type PupilRow = NameParts & Pick<Pupil, 'photo' | 'groups' | 'mine'>

export const pupilFrom = (row: PupilRow): Pupil => ({
  ...named(row),
  called: allIn(row),
  ...{ photo: row.photo, groups: row.groups, mine: row.mine },
})

/** Of the children at the school today. For staff only: for all others there are none. */
const pupilIds = (ctx: Ctx) =>
  ctx.db
    .selectFrom('memberships as pupil')
    .select('pupil.person_id')
    .where('pupil.role', '=', 'student')
    .where(onDay('pupil', schoolDay(ctx).toString()))
    .where(eb => caresFor(ctx, eb as never, 'pupil.person_id'))

/** The same as a query, to be widened and read by `pupilFrom`. A fragment for other areas' queries. */
export function pupilRows(ctx: Ctx, me: string) {
  const day = schoolDay(ctx).toString()
  return nameRows(ctx)
    .where('persons.id', 'in', pupilIds(ctx))
    .select('persons.photo_id as photo')
    .select(
      sql<string[]>`array(select distinct g.name from group_members m join groups g on g.id = m.group_id
        where m.person_id = persons.id and m.part = 'child' and ${onDay('m', day)} order by g.name)`.as(
        'groups',
      ),
    )
    .select(
      sql<boolean>`exists (select from group_members m join group_members w on w.group_id = m.group_id
        where m.person_id = persons.id and m.part = 'child' and ${onDay('m', day)}
        and w.person_id = ${me} and w.part <> 'child' and ${onDay('w', day)})`.as('mine'),
    )
    .orderBy('mine', 'desc')
    .orderBy('groups')
    .orderBy(sql`coalesce(nullif(use_name, ''), given_name)`)
    .orderBy('persons.id')
}

const pupils = prepared((ctx, { me }: { me: string }) => pupilRows(ctx, me))
