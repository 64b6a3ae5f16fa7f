import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isChildOf, oldestFirst } from './guarded.ts'
import { type Named, named } from './names.ts'
import { isGuardian, isStudent, onDay, withheld } from './policy.ts'

export type OwnChild = Named & {
  photo: string | null
  groups: string[]
  /** The reader speaks for a home of this child. */
  voice: boolean
}

/**
 * The children of this guardian, or the student itself: for a first page. A fragment for other areas' queries, read
 * by `ownChildFrom`.
 */
export const ownChildRows = (ctx: Ctx, me: string) =>
  ctx.db
    .selectFrom('persons')
    .where(eb =>
      eb.or([
        isChildOf(ctx, 'persons.id', me, 'child'),
        eb.and([eb.val(isStudent(ctx)), eb('persons.id', '=', me)]),
      ]),
    )
    .select(['persons.id', 'given_name', 'family_name', 'use_name', 'photo_id as photo'])
    .select(eb => [
      // of a guarded child all is known already but whether its words are withheld
      eb
        .and([eb('persons.id', '!=', me), eb.not(withheld(ctx, eb as never, me, 'persons.id', 'voice'))])
        .as('voice'),
      jsonArrayFrom(
        eb
          .selectFrom('group_members as mine')
          .innerJoin('groups', 'groups.id', 'mine.group_id')
          .whereRef('mine.person_id', '=', 'persons.id')
          .where('mine.part', '=', 'child')
          .where(onDay('mine', schoolDay(ctx).toString()))
          .select('groups.name')
          .orderBy('groups.name'),
      ).as('groups'),
    ])
    .orderBy(oldestFirst('persons.id'))

type Row = Parameters<typeof named>[0] & {
  photo: string | null
  groups: { name: string }[]
  voice: unknown
}

export const ownChildFrom = (row: Row): OwnChild => ({
  ...named(row),
  photo: row.photo,
  voice: row.voice === true,
  groups: row.groups.map(({ name }) => name),
})

/** Whoever can have a child on the first page, or be one. */
export const hasOwnChildren = (ctx: Ctx): boolean => isGuardian(ctx) || isStudent(ctx)
