import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { sharesKeptHome } from './guarded.ts'
import { type Matter, onDay, withheld } from './policy.ts'
import { hasPupil, teamOf } from './team.ts'

/**
 * The `person_id` of those in the team of the child that this column names whichever of its homes speaks: what home
 * and school share would show somebody a home that is kept from that one. A fragment for other areas' queries.
 */
export const sharedTeamOf = (ctx: Ctx, child: string): RawBuilder<{ person_id: string }> =>
  sql`select member.person_id from (select null::uuid as id) no_home
    cross join lateral (${teamOf(ctx, child, 'no_home.id')}) member
    where not exists (select from parties home_of where home_of.child_id = ${sql.ref(child)}
      and not exists (select from (${teamOf(ctx, child, 'home_of.id')}) there
        where there.person_id = member.person_id))`

/**
 * Whom the reader is told to be reading what a home shares: a home its own team, since a name that is missing because
 * another home is kept from that one would tell of that home. Likewise.
 */
export const teamNamed = (ctx: Ctx, child: string): RawBuilder<{ person_id: string }> =>
  sql`${sharedTeamOf(ctx, child)} union select member.person_id from parties mine
    join party_guardians me on me.party_id = mine.id cross join lateral (${teamOf(ctx, child, 'mine.id')}) member
    where mine.child_id = ${sql.ref(child)} and me.guardian_id = ${actorId(ctx)}
      and ${onDay('me', schoolDay(ctx).toString())}`

/** The reader is in that team: no home of the child is kept from the reader. Likewise. */
export const isOnTeam = (ctx: Ctx, child: string): RawBuilder<boolean> =>
  sql`(${hasPupil(ctx, child)} and not exists (select from parties home_of
    where home_of.child_id = ${sql.ref(child)} and ${sharesKeptHome(ctx, 'home_of.id')}))`

/** In the home that this column names lives somebody today from whom nothing of this matter is withheld. Likewise. */
export const isReadIn = (ctx: Ctx, party: string, child: string, matter: Matter): RawBuilder<boolean> =>
  sql`exists (select from party_guardians reader where reader.party_id = ${sql.ref(party)}
    and ${onDay('reader', schoolDay(ctx).toString())}
    and not ${withheld(ctx, expressionBuilder<Tables, never>(), sql.ref('reader.guardian_id'), child, matter)})`

/**
 * The `guardian_id` of those who live today in homes of the child that this column names and from whom nothing of
 * these matters is withheld. `which` narrows the homes by `home_of`. Likewise.
 */
export const guardiansReading = (
  ctx: Ctx,
  child: string,
  matters: Matter[],
  which: RawBuilder<boolean>,
): RawBuilder<{ guardian_id: string }> =>
  sql`select reader.guardian_id from parties home_of join party_guardians reader on reader.party_id = home_of.id
    where home_of.child_id = ${sql.ref(child)} and ${onDay('reader', schoolDay(ctx).toString())} and ${which}
    and not (${sql.join(
      matters.map(matter =>
        withheld(ctx, expressionBuilder<Tables, never>(), sql.ref('reader.guardian_id'), child, matter),
      ),
      sql` or `,
    )})`
