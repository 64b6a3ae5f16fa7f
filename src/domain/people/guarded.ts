import { type Expression, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Matter, onDay, withheld } from './policy.ts'

/** The ids of the children of whom this person is or ever was a guardian, whatever is withheld. A fragment likewise. */
export const everGuardedBy = (ctx: Ctx, guardian: string | null | Expression<string>) =>
  ctx.db
    .selectFrom('party_guardians as guarding')
    .innerJoin('parties as guarded', 'guarded.id', 'guarding.party_id')
    .select('guarded.child_id')
    .where('guarding.guardian_id', '=', guardian)

/** Who is or ever was a guardian of the child that this column names, in whichever home. A fragment likewise. */
export const everGuardiansOf = (child: string) =>
  sql<string[]>`array(select distinct g.guardian_id::text from parties home
    join party_guardians g on g.party_id = home.id where home.child_id = ${sql.ref(child)})`

/** Whether this person speaks for a home of the child today, and nothing of this matter is withheld. */
export async function speaksFor(ctx: Ctx, guardian: string, child: string, matter: Matter): Promise<boolean> {
  const home = await ctx.db
    .selectFrom('parties')
    .select('id')
    .where('child_id', '=', child)
    .where('id', 'in', partiesGuardedBy(ctx, guardian, matter))
    .limit(1)
    .executeTakeFirst()
  return home !== undefined
}

/**
 * The ids of the parties in which this person is a guardian today, of children who are at the school and
 * about whom nothing of this matter is withheld from this person. A fragment for other areas' queries;
 * it decides about the person named, so a word says first why it may speak for that one.
 */
export const partiesGuardedBy = (ctx: Ctx, guardian: string | null | Expression<string>, matter: Matter) =>
  guardedBy(ctx, guardian, matter).select('guarded.id')

/** The ids of the children of these parties. A fragment likewise. */
export const childrenGuardedBy = (ctx: Ctx, guardian: string | null, matter: Matter) =>
  guardedBy(ctx, guardian, matter).select('guarded.child_id')

function guardedBy(ctx: Ctx, guardian: string | null | Expression<string>, matter: Matter) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('party_guardians as guarding')
    .innerJoin('parties as guarded', 'guarded.id', 'guarding.party_id')
    .where('guarding.guardian_id', '=', guardian)
    .where(onDay('guarding', day))
    .where(eb => eb.not(withheld(ctx, eb as never, guardian, 'guarded.child_id', matter)))
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('memberships as student')
          .select(sql`1`.as('one'))
          .whereRef('student.person_id', '=', 'guarded.child_id')
          .where('student.role', '=', 'student')
          .where(onDay('student', day)),
      ),
    )
}
