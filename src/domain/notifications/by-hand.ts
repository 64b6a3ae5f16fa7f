import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { needHead } from '../people/policy.ts'
import { addresseesOf } from '../people/receivers.ts'
import { holdings } from './holds.ts'
import { type Filter, isKept, PAGE, type Readable } from './outbox.ts'
import type { NoticeRow } from './tables.ts'

/** Which letters: of one round, of one kind, or of all. */
export type Pile = Pick<Filter, 'round' | 'kind'>

/**
 * Letters that leave only by hand, at most a page of them, as their readers get them; what must not be told
 * any more is not among them, nor what is kept from the head. Whoever sees their links is kept, as when one is opened. Only the head.
 */
export async function lettersByHand(ctx: Ctx, pile: Pile): Promise<Readable[]> {
  needHead(ctx)
  const notices = await openedNow(ctx, pile)
  const people = await addresseesOf(
    ctx,
    notices.map(notice => notice.to_person),
  )
  const cases = notices.flatMap(notice => {
    const to = people.get(notice.to_person)
    return to ? [{ notice, to }] : []
  })
  const held = await holdings(ctx, cases)
  return cases.flatMap(({ notice, to }, n) => {
    const { told } = held[n] as { told?: Readable['told'] }
    return told ? [{ notice, to, told, secret: true }] : []
  })
}

/** Marks these letters as handed over, those left out that went another way meanwhile; gives how many. */
export async function handOverAll(ctx: Ctx, ids: string[]): Promise<number> {
  needHead(ctx)
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await ctx.db
    .updateTable('notices')
    .set({ state: 'sent', sent_at: ctx.now.toString(), sent_to: '', fault: '' })
    .where('id', 'in', ids)
    .where('state', '=', 'shown')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function openedNow(ctx: Ctx, pile: Pile): Promise<NoticeRow[]> {
  const rows = await ctx.db
    .updateTable('notices')
    .set({
      opened_by: sql`coalesce(opened_by, ${actorId(ctx)})`,
      opened_at: sql`coalesce(opened_at, ${ctx.now.toString()})`,
    })
    .where('id', 'in', shownIn(ctx, pile))
    .returningAll()
    .execute()
  return (rows as NoticeRow[]).sort(
    (a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id),
  )
}

function shownIn(ctx: Ctx, { round, kind }: Pile) {
  let query = ctx.db
    .selectFrom('notices')
    .select('id')
    .where('state', '=', 'shown')
    .where(eb => eb.not(isKept(ctx)))
    .orderBy('created_at')
    .orderBy('id')
    .limit(PAGE)
  if (round) query = query.where('round_id', '=', round)
  if (kind) query = query.where('kind', '=', kind)
  return query
}
