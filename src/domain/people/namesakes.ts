import { sql } from 'kysely'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { INTERPRETING } from './interpreting.ts'
import { isHead, onDay } from './policy.ts'

/**
 * The id of another person of the same name, where one of the two works here and the other is a guardian: perhaps they are
 * one, whom the school does not know as a parent at work. For the head; a column beside the `persons` of a query.
 */
export const namesake = (ctx: Ctx) => {
  const day = schoolDay(ctx).toString()
  const holds = (person: string, roles: Role[]) =>
    sql`exists (select from memberships held where held.person_id = ${sql.ref(`${person}.id`)}
      and held.role = any(${roles}) and ${onDay('held', day)})`
  const isPair = (one: string, other: string) =>
    sql`(${holds(one, INTERPRETING)} and ${holds(other, ['guardian'])})`
  return isHead(ctx)
    ? sql<string | null>`(select other.id::text from persons other where other.id <> persons.id
        and lower(concat_ws(' ', other.given_name, other.family_name)) = lower(concat_ws(' ', persons.given_name, persons.family_name))
        and (${isPair('persons', 'other')} or ${isPair('other', 'persons')}) order by other.id limit 1)`
    : sql<null>`null::text`
}
