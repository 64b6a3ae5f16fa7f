import type { ExpressionBuilder } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { caresFor, onDay } from './policy.ts'

type Eb = ExpressionBuilder<Tables, never>
type Side = 'g.guardian_id' | 'home.child_id'

/**
 * Whom the person of a query of `persons` meets in homes of that day, on the other side of them, by given name;
 * only of children whom the reader looks after. `home` and `g` can be asked for more.
 */
export const kinIn = (ctx: Ctx, eb: Eb, day: string, person: Side, other: Side) =>
  eb
    .selectFrom('parties as home')
    .innerJoin('party_guardians as g', 'g.party_id', 'home.id')
    .innerJoin('persons as kin', 'kin.id', other)
    .whereRef(person, '=', 'persons.id' as never)
    .where(onDay('g', day))
    .where(inner => caresFor(ctx, inner as never, 'home.child_id'))
    .select(['kin.id', 'kin.given_name', 'kin.family_name', 'kin.use_name'])
    .orderBy('kin.given_name')
