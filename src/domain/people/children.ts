import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { found } from '../../platform/refusal.ts'
import { worksHere } from './acquaintance.ts'
import { isChildOf, isHomeOf } from './guarded.ts'
import { type Named, named } from './names.ts'
import { isOnTeam } from './on-team.ts'
import { caresFor, childrenOf, isStudent, needPerson, onDay } from './policy.ts'
import { isInTeam } from './team.ts'

/** As whom one looks at a child: as staff who look after it, as one of its family, as the child itself. */
export type ChildView = 'staff' | 'family' | 'self'
type ChildEducator = Named & {
  photo: string | null
  title: string
  reach: string
  languages: string[]
}
export type Child = Named & {
  view: ChildView
  given_name: string
  pronouns: string
  born_on: string | null
  spoken_language: string
  access_needs: string
  photo: string | null
  /** The reader speaks for a home of the child, or is of the team that hears a home in which somebody can be spoken with. */
  voice: boolean
  /** The reader speaks for a home of the child, and no document keeps its conferences from the reader. */
  conference: boolean
  /** The reader sits at the child's table, where goals are: in the team of all its homes, of its family, or as the child. */
  seat: boolean
  /** Groups of today; the educators who work in each. */
  groups: { id: string; name: string; educators: ChildEducator[] }[]
}

/** A child whom this actor may see, in one statement. Throws `Absent` otherwise. */
export async function childFor(ctx: Ctx, id: string): Promise<Child> {
  const row = found((await selectChild(ctx, { id }))[0], 'child')
  const { as_staff, groups, photo_id, ...rest } = row
  const view = as_staff ? 'staff' : ownId(ctx) === id ? 'self' : 'family'
  return {
    ...rest,
    ...named(row),
    view,
    photo: photo_id,
    groups: groups.map(group => ({
      ...group,
      educators: group.educators.map(one => ({ ...one, ...named(one) })),
    })),
  }
}

/** A child whom this actor looks after as staff. For everyone else, its family too, there is no such page. */
export async function pupilFor(ctx: Ctx, id: string): Promise<Child> {
  needPerson(ctx)
  const child = await childFor(ctx, id)
  return found(child.view === 'staff' ? child : null, 'child')
}

const ownId = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.person.id : null)

const selectChild = prepared((ctx, { id }: { id: string }) => {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('persons')
    .where('persons.id', '=', id)
    .where('persons.id', 'in', childrenOf(ctx))
    .select(['persons.id', 'given_name', 'family_name', 'use_name', 'pronouns', 'born_on'])
    .select(['spoken_language', 'access_needs', 'photo_id'])
    .select(eb => [
      caresFor(ctx, eb as never, 'persons.id').as('as_staff'),
      hasVoice(ctx).as('voice'),
      isChildOf(ctx, 'persons.id', ownId(ctx), 'conference').as('conference'),
      hasSeat(ctx).as('seat'),
      jsonArrayFrom(
        eb
          .selectFrom('group_members as mine')
          .innerJoin('groups', 'groups.id', 'mine.group_id')
          .whereRef('mine.person_id', '=', 'persons.id')
          .where('mine.part', '=', 'child')
          .where(onDay('mine', day))
          .select(inner => ['groups.id', 'groups.name', educatorsOf(ctx, inner as never, day)])
          .orderBy('groups.name'),
      ).as('groups'),
    ])
})

const hasVoice = (ctx: Ctx) =>
  sql<boolean>`(${isChildOf(ctx, 'persons.id', ownId(ctx), 'voice')}
    or exists (select from parties heard join party_guardians lives on lives.party_id = heard.id
      where heard.child_id = persons.id and ${isHomeOf(ctx, 'heard.id', sql.ref('lives.guardian_id'), 'voice')}
      and ${isInTeam(ctx, 'persons.id', 'heard.id')}))`

const hasSeat = (ctx: Ctx) =>
  isStudent(ctx)
    ? sql<boolean>`true`
    : sql<boolean>`(${isChildOf(ctx, 'persons.id', ownId(ctx), 'academics')}
        or ${isChildOf(ctx, 'persons.id', ownId(ctx), 'wellbeing')}
        or ${isOnTeam(ctx, 'persons.id')})`

type Eb = Parameters<typeof worksHere>[1]

/** Those who work in the group of the row, leads first. */
const educatorsOf = (ctx: Ctx, eb: Eb, day: string) =>
  jsonArrayFrom(
    eb
      .selectFrom('group_members as work')
      .innerJoin('persons as educator', 'educator.id', 'work.person_id')
      .whereRef('work.group_id', '=', 'groups.id' as never)
      .where('work.part', '!=', 'child')
      .where(onDay('work', day))
      .where(inner => worksHere(ctx, inner as never, 'educator.id'))
      .select(['educator.id', 'educator.given_name', 'educator.family_name', 'educator.use_name'])
      .select(['educator.photo_id as photo', 'educator.title', 'educator.reach'])
      .select(
        sql<
          string[]
        >`array(select language from person_languages l where l.person_id = educator.id order by language)`.as(
          'languages',
        ),
      )
      .orderBy(sql`work.part <> 'lead'`)
      .orderBy('educator.given_name'),
  ).as('educators')
