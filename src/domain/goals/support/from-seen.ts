import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { isOnTeam } from '../../people/on-team.ts'

/** A child at whose table the reader sits for the school, with the needs that came from one observation of it. */
export type FromSeen = { child: string; needs: { id: string; need: string }[] }

/** Of the children of an observation those with such a table, in one statement; an aide has none. */
export const needsFromSeen = (ctx: Ctx, observation: string): Promise<FromSeen[]> =>
  ctx.db
    .selectFrom('observation_children as oc')
    .where('oc.observation_id', '=', observation)
    .where(isOnTeam(ctx, 'oc.child_id'))
    .select('oc.child_id as child')
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('support_requests as need')
          .where('need.from_observation_id', '=', observation)
          .where(sql<boolean>`need.child_id = oc.child_id`)
          .select(['need.id', 'need.need'])
          .orderBy('need.raised_at')
          .orderBy('need.id'),
      ).as('needs'),
    )
    .execute()
