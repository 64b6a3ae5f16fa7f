import { type AliasableExpression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { caresFor, childrenOf, isHead, isStaff, onDay } from './policy.ts'
import { STAFF } from './rules.ts'

// Which grown people a reader may see, and how much of them. The columns are those of `persons`.

type Eb = ExpressionBuilder<Tables, never>
const one = sql`1`.as('one')

/** The head; or staff, of a guardian or contact today of a child whom they look after: names and how to reach them. */
export function knows(ctx: Ctx, eb: Eb, personColumn: string): AliasableExpression<SqlBool> {
  if (isHead(ctx)) return sql<boolean>`true`
  const day = schoolDay(ctx).toString()
  const guardian = eb
    .selectFrom('party_guardians as known')
    .innerJoin('parties as known_home', 'known_home.id', 'known.party_id')
    .select(one)
    .whereRef('known.guardian_id', '=', personColumn as never)
    .where(onDay('known', day))
    .where(inner => caresFor(ctx, inner as never, 'known_home.child_id'))
  const contact = eb
    .selectFrom('child_contacts as known')
    .select(one)
    .whereRef('known.person_id', '=', personColumn as never)
    .where(onDay('known', day))
    .where(inner => caresFor(ctx, inner as never, 'known.child_id'))
  return eb.or([eb.exists(guardian), eb.exists(contact)])
}

/** Somebody who works here today, as staff, students and families of the same group see each other's educators. */
export function presents(ctx: Ctx, eb: Eb, personColumn: string) {
  const works = worksHere(ctx, eb, personColumn)
  return isStaff(ctx) ? works : eb.and([works, educates(ctx, eb, personColumn)])
}

export const worksHere = (ctx: Ctx, eb: Eb, personColumn: string) =>
  eb.exists(
    eb
      .selectFrom('memberships as works')
      .select(one)
      .whereRef('works.person_id', '=', personColumn as never)
      .where('works.role', 'in', STAFF)
      .where(onDay('works', schoolDay(ctx).toString())),
  )

/** In a group today with a child whom the reader may see. */
function educates(ctx: Ctx, eb: Eb, personColumn: string) {
  const day = schoolDay(ctx).toString()
  return eb.exists(
    eb
      .selectFrom('group_members as educator')
      .innerJoin('group_members as pupil', 'pupil.group_id', 'educator.group_id')
      .select(one)
      .whereRef('educator.person_id', '=', personColumn as never)
      .where('educator.part', '!=', 'child')
      .where(onDay('educator', day))
      .where('pupil.part', '=', 'child')
      .where(onDay('pupil', day))
      .where('pupil.person_id', 'in', childrenOf(ctx)),
  )
}
