import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { isGuardian } from '../people/policy.ts'
import { isMine } from './checking-in/policy.ts'
import { isOwn } from './policy.ts'
import './tables.ts'
import './checking-in/tables.ts'

/** What the school asks a home: about what it said, or how it goes. */
export type Asks = { questions: { id: string; child: string }[]; checkIns: { id: string; child: string }[] }

/** What waits for a reader as a guardian, for a first page. In one statement; none for others. `beside`: what else that page asks. */
export function asksBeside<B>(beside: (ctx: Ctx) => RawBuilder<B>) {
  const asksOf = prepared(ctx => waiting(ctx).select(beside(ctx).as('beside')))
  return async (ctx: Ctx): Promise<Asks & { beside?: B }> => {
    if (!isGuardian(ctx)) return { questions: [], checkIns: [] }
    const [asks] = (await asksOf(ctx, {})) as [Asks & { beside: B }]
    return asks
  }
}

const waiting = (ctx: Ctx) =>
  ctx.db.selectNoFrom(eb => [
    jsonArrayFrom(
      eb
        .selectFrom('voice_items as item')
        .where('item.state', '=', 'asked')
        .where(isOwn(ctx))
        .select(['item.id', 'item.child_id as child'])
        .orderBy('item.said_at'),
    ).as('questions'),
    jsonArrayFrom(
      eb
        .selectFrom('check_ins as ci')
        .innerJoin('check_in_askings as asking', 'asking.id', 'ci.asking_id')
        .where('ci.answered_at', 'is', null)
        .where('asking.over_at', '>', ctx.now.toString())
        .where(isMine(ctx))
        .select(['ci.id', sql<string>`ci.child_id`.as('child')]),
    ).as('checkIns'),
  ])
