import { type RawBuilder, sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isOfFamilyOf, sharesKeptHome } from './guarded.ts'
import { isHead, isOfTeams, onDay } from './policy.ts'

/**
 * The `person_id` of those who read as staff what a home (`party`) says of its child: the head, and educators who
 * lead or teach a group of the child today. Nobody who is or was of the child's family, and nobody for whose own
 * child this home's grown people are another home: a school's work opens no other home's door. A fragment for
 * other areas' queries; both columns are named with their tables.
 */
export const teamOf = (ctx: Ctx, child: string, party: string): RawBuilder<{ person_id: string }> =>
  sql`select worker.person_id from memberships worker
    where worker.role in ('head', 'educator') and ${onDay('worker', schoolDay(ctx).toString())}
    and (worker.role = 'head' or ${educates(ctx, child)})
    and not ${isOfFamilyOf(ctx, child, sql.ref('worker.person_id'))}
    and not ${sharesKeptHome(ctx, party, sql.ref('worker.person_id'))}`

/** The reader, signed in, is one of them. What is known of it since it entered is not asked again for each row. Likewise. */
export const isInTeam = (ctx: Ctx, child: string, party: string): RawBuilder<boolean> =>
  sql`(${hasPupil(ctx, child)} and not ${sharesKeptHome(ctx, party)})`

/** The reader leads the school or educates this child today, and never was of its family. Likewise. */
export const hasPupil = (ctx: Ctx, child: string): RawBuilder<boolean> =>
  isOfTeams(ctx)
    ? sql`(${isHead(ctx) ? sql`true` : isOwnPupil(ctx, child)} and not ${isOfFamilyOf(ctx, child, actorId(ctx))})`
    : sql`false`

const isOwnPupil = (ctx: Ctx, child: string) => {
  const day = schoolDay(ctx).toString()
  return sql`${sql.ref(child)} in (select pupil.person_id from group_members lesson
    join group_members pupil on pupil.group_id = lesson.group_id and pupil.part = 'child'
    where lesson.person_id = ${actorId(ctx)} and lesson.part in ('lead', 'educator')
      and ${onDay('lesson', day)} and ${onDay('pupil', day)})`
}

const educates = (ctx: Ctx, child: string) => {
  const day = schoolDay(ctx).toString()
  return sql`exists (select from group_members lesson
    join group_members pupil on pupil.group_id = lesson.group_id and pupil.part = 'child'
    where lesson.person_id = worker.person_id and lesson.part in ('lead', 'educator') and ${onDay('lesson', day)}
    and pupil.person_id = ${sql.ref(child)} and ${onDay('pupil', day)})`
}
