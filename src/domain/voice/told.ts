import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { guardiansIn } from '../people/homes.ts'
import { staffReaders } from './policy.ts'
import type { Kind, State } from './rules.ts'
import './tables.ts'

/** An item for those who tell of it: who may still hear of it today. */
export type ItemTold = {
  id: string
  child: string
  author: string
  typedBy: string
  kind: Kind
  state: State
  answer_by: string
  /** Said to some of the school only: then no link opens it. */
  named: boolean
  /** Who of the school may read it today. */
  readers: string[]
  /** The guardians of the home that said it, today, from whom nothing is withheld. */
  guardians: string[]
}

/** These items with those who may hear of them, in one statement. For jobs, and for the outbox of the head. */
export const itemsTold = async (ctx: Ctx, ids: string[]): Promise<Map<string, ItemTold>> => {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('voice_items as item')
    .where('item.id', 'in', [...new Set(ids)])
    .select(['item.id', 'item.child_id as child', 'item.author_id as author', 'item.typed_by as typedBy'])
    .select(['item.kind', 'item.state', 'item.answer_by'])
    .select([
      sql<boolean>`item.audience = 'named'`.as('named'),
      sql<string[]>`array(select r.person_id::text from (${staffReaders(ctx)}) r)`.as('readers'),
      guardiansIn(ctx, schoolDay(ctx), 'voice', { party: 'item.party_id', child: 'item.child_id' }).as(
        'guardians',
      ),
    ])
    .execute()
  return new Map(rows.map(row => [row.id, { ...row, guardians: row.guardians ?? [] }]))
}
