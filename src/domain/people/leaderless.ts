import { type RawBuilder, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isHead, isNotOver, onDay } from './policy.ts'

export type Leaderless = { id: string; name: string }[]

/** For the head, groups of today with children and nobody who leads them, now or soon: these get no conferences. A fragment. */
export function leaderless(ctx: Ctx): RawBuilder<Leaderless> {
  if (!isHead(ctx)) return sql`'[]'::jsonb`
  const day = schoolDay(ctx).toString()
  const members = ctx.db
    .selectFrom('group_members as m')
    .select('m.id')
    .whereRef('m.group_id', '=', 'g.id' as never)
  const groups = ctx.db
    .selectFrom('groups as g')
    .where(onDay('g', day))
    .where(eb => eb.exists(members.where('m.part', '=', 'child').where(onDay('m', day))))
    .where(eb => eb.not(eb.exists(members.where('m.part', '=', 'lead').where(isNotOver('m', day)))))
    .select(['g.id', 'g.name'])
    .orderBy('g.name')
  return sql`coalesce((select jsonb_agg(led) from (${groups}) led), '[]')`
}
