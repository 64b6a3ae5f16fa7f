import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { needHead } from '../people/policy.ts'
import { addresseesOf } from '../people/receivers.ts'
import { type Filter, isKept, PAGE, type Readable } from './outbox.ts'
import { markOpened } from './seen-by-hand.ts'
import { allStillTold } from './still-told.ts'
import type { NoticeRow } from './tables.ts'

/** Which letters: of one round, of one kind, or of all; and which page of them. */
export type Pile = Pick<Filter, 'round' | 'kind' | 'page'>

/** `total`: how many there are on all pages. */
export type ByHandPage = { letters: Readable[]; total: number }

/**
 * Letters that leave only by hand, at most a page of them, as their readers get them; what must not be told
 * any more is not among them, nor what is kept from the head. Whoever sees their links is kept on record, as when one is opened. Only the head.
 */
export async function lettersByHand(ctx: Ctx, pile: Pile): Promise<ByHandPage> {
  needHead(ctx)
  const notices = await shownIn(ctx, pile)
  const people = await addresseesOf(
    ctx,
    notices.map(notice => notice.to_person),
  )
  const cases = notices.flatMap(notice => {
    const to = people.get(notice.to_person)
    return to ? [{ notice, to }] : []
  })
  const held = await allStillTold(ctx, cases)
  const letters = cases.flatMap(({ notice, to }, n) => {
    const { told } = held[n] as { told?: Readable['told'] }
    return told ? [{ notice, to, told, secret: true }] : []
  })
  await markOpened(
    ctx,
    letters.map(({ notice }) => notice),
  )
  return { letters, total: notices[0]?.total ?? 0 }
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

type Found = NoticeRow & { total: number }

/** A page of them, those of the round that was written of last first. */
async function shownIn(ctx: Ctx, { round, kind, page }: Pile): Promise<Found[]> {
  let query = ctx.db
    .selectFrom('notices')
    .selectAll()
    .select(sql<string>`max(created_at) over (partition by round_id)`.as('latest'))
    .where('state', '=', 'shown')
    .where(eb => eb.not(isKept(ctx)))
  if (round) query = query.where('round_id', '=', round)
  if (kind) query = query.where('kind', '=', kind)
  const rows = await ctx.db
    .selectFrom(query.as('shown'))
    .selectAll()
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('latest', 'desc')
    .orderBy('round_id')
    .orderBy('created_at')
    .orderBy('id')
    .limit(PAGE)
    .offset(PAGE * page)
    .execute()
  return rows as Found[]
}
