import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { later } from '../../platform/outbox.ts'
import { found, type RefusalCode, Refused } from '../../platform/refusal.ts'
import { revokeLinks } from '../links/kept.ts'
import { livesInKeptHome, sharesKeptHome } from '../people/guarded.ts'
import { namedLike } from '../people/named-like.ts'
import { namesOf } from '../people/names.ts'
import { needHead, ownHomes } from '../people/policy.ts'
import { type Addressee, addresseeOf } from '../people/receivers.ts'
import { BY_HAND, ENDED, OPEN } from './rules.ts'
import { markOpened } from './seen-by-hand.ts'
import { type Gone, type StillTold, stillTold } from './still-told.ts'
import type { NoticeRow, NoticeState } from './tables.ts'
import { linksIn, type NoticeKind, type Told } from './told.ts'

/** `name`: a part of the reader's. */
export type Filter = { round?: string; kind?: NoticeKind; state?: NoticeState; name?: string; page: number }
export type Listed = Pick<
  NoticeRow,
  'id' | 'kind' | 'state' | 'created_at' | 'release_at' | 'sent_at' | 'fault'
> & {
  round: string
  to: { id: string; name: string }
}
export type Outbox = {
  notices: Listed[]
  /** How many there are in all, by what the filter offers. */
  rounds: { id: string; name: string }[]
  kinds: NoticeKind[]
  states: Map<NoticeState, number>
  /** How many fit the filter. */
  total: number
}

export const PAGE = 50

/** What needs somebody stands first, then what waits, then the rest, the newest first. */
const URGENCY = ['uncertain', 'failed', 'shown', 'sending', 'waiting', 'withdrawn', 'sent'] as const

/** The notices of the school, a page of them, for the head. Two statements and one for the names. */
export async function noticesFor(ctx: Ctx, filter: Filter): Promise<Outbox> {
  needHead(ctx)
  const groups = await groupsOf(ctx, filter)
  const fits = (group: Group) =>
    (!filter.round || group.round_id === filter.round) &&
    (!filter.kind || group.kind === filter.kind) &&
    (!filter.state || group.state === filter.state)
  const rows = await listed(ctx, filter)
  const names = await namesOf(
    ctx,
    rows.map(row => row.to_person),
  )
  const states = new Map<NoticeState, number>()
  for (const { state, n } of groups) states.set(state, (states.get(state) ?? 0) + n)
  const rounds = new Map(groups.flatMap(group => (group.round_id ? [[group.round_id, group.round]] : [])))
  return {
    notices: rows.map(({ to_person, ...row }) => ({
      ...row,
      to: { id: to_person, name: names.get(to_person)?.full ?? '' },
    })),
    rounds: [...rounds].map(([id, name]) => ({ id: id!, name: name! })),
    kinds: [...new Set(groups.map(group => group.kind))],
    states,
    total: groups.filter(fits).reduce((sum, { named }) => sum + named, 0),
  }
}

/** How many there are in all, and of these to whoever is looked for. */
type Group = {
  round_id: string | null
  round: string
  kind: NoticeKind
  state: NoticeState
  n: number
  named: number
}

const isTo = (name: string | undefined) =>
  name ? sql<boolean>`to_person in ${namedLike(name)}` : sql<boolean>`true`

const groupsOf = (ctx: Ctx, { name }: Filter): Promise<Group[]> =>
  ctx.db
    .selectFrom('notices')
    .select(['round_id', 'state', sql<NoticeKind>`kind`.as('kind')])
    .select([sql<string>`data ->> 'round'`.as('round'), sql<number>`count(*)::int`.as('n')])
    .select(sql<number>`(count(*) filter (where ${isTo(name)}))::int`.as('named'))
    .groupBy(['round_id', 'state', 'kind', sql`data ->> 'round'`])
    .orderBy(sql`max(created_at)`, 'desc')
    .execute()

function listed(ctx: Ctx, { round, kind, state, name, page }: Filter) {
  let query = ctx.db
    .selectFrom('notices')
    .select(['id', 'state', 'created_at', 'release_at', 'sent_at', 'fault', 'to_person'])
    .select([sql<NoticeKind>`kind`.as('kind'), sql<string>`data ->> 'round'`.as('round')])
    .orderBy(sql`array_position(${[...URGENCY]}::text[], state)`)
    .orderBy('created_at', 'desc')
    .orderBy(sql`(select row(given_name, family_name) from persons where id = to_person)`)
    .orderBy('id')
    .limit(PAGE)
    .offset(PAGE * page)
  if (round) query = query.where('round_id', '=', round)
  if (kind) query = query.where('kind', '=', kind)
  if (state) query = query.where('state', '=', state)
  if (name) query = query.where(isTo(name))
  return query.execute()
}

export type Opened = {
  notice: NoticeRow
  to: Addressee
  /** Null: it is kept from the reader, who learns to whom it goes, of which kind it is and where it stands. */
  told: Told | null
  gone?: Gone | undefined
  /** Whether its links are shown, to be handed over. Of a mail that left or will leave they are not. */
  secret: boolean
}

/** One that is not kept from the reader. */
export type Readable = Opened & { told: Told }

/** One notice as its reader gets it, for the head. What must not be told any more is cut out here as well. */
export async function noticeFor(ctx: Ctx, id: string): Promise<Opened> {
  needHead(ctx)
  const notice = await noticeOf(ctx, id)
  const to = found(await addresseeOf(ctx, notice.to_person), 'person')
  if (notice.kept) return { notice, to, told: null, secret: false }
  const held: StillTold = OPEN.includes(notice.state)
    ? await stillTold(ctx, notice, to)
    : { told: notice.data }
  if (held.gone !== undefined) return { notice, to, told: notice.data, gone: held.gone, secret: false }
  const secret = BY_HAND.includes(notice.state)
  return { notice: secret ? (await markOpened(ctx, [notice]))[0]! : notice, to, told: held.told, secret }
}

/** What a letter is about where it is about more than times. */
const SAYING = ['voice', 'work', 'looks', 'update']

/**
 * A letter to somebody of a home that is kept from the head, or about what is said of a child whose family the head is, or
 * was, of, or who has such a home. Neither its words nor its link are the head's to see, lest one home read the other.
 * Of the `notices` of a query.
 */
export const isKept = (ctx: Ctx) => sql<boolean>`(${livesInKeptHome(ctx, 'notices.to_person')}
  or (jsonb_exists_any(notices.data, ${SAYING}) and exists (select from jsonb_array_elements(notices.data -> 'children') about
    where about ->> 'id' = any(${ownHomes(ctx, actorId(ctx))?.childrenOfFamily() ?? []}::text[])
      or exists (select from parties home where home.child_id::text = about ->> 'id' and ${sharesKeptHome(ctx, 'home.id')}))))`

const noticeOf = async (ctx: Ctx, id: string) => {
  const row = await ctx.db
    .selectFrom('notices')
    .selectAll()
    .select(isKept(ctx).as('kept'))
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row as (NoticeRow & { kept: boolean }) | undefined, 'notice')
}

/** Sends a notice once more, at the head's wish. Refuses what has not ended, and what was withdrawn. */
export async function sendAgain(ctx: Ctx, id: string): Promise<void> {
  const next = { state: 'waiting' as const, release_at: ctx.now.toString(), fault: '' }
  await change(ctx, id, ENDED, next, 'outbox.notNow')
  await later(ctx, 'notices', id, ctx.now)
}

/** Keeps that the reader has a letter which did not leave by itself; gives the name. Refuses one that is on its way, or was. */
export async function handOver(ctx: Ctx, id: string): Promise<string> {
  const next = { state: 'sent' as const, sent_at: ctx.now.toString(), sent_to: '', fault: '' }
  const { to_person } = await change(ctx, id, BY_HAND, next, 'outbox.notByHand')
  return (await namesOf(ctx, [to_person])).get(to_person)?.full ?? ''
}

/** Keeps a notice from being sent, and ends the links that it speaks of. Refuses what has left already. */
export async function withdrawNotice(ctx: Ctx, id: string): Promise<void> {
  const { data } = await change(ctx, id, OPEN, { state: 'withdrawn', fault: 'byHead' }, 'outbox.hasLeft')
  await revokeLinks(ctx, linksIn(data))
}

type Next = { state: NoticeState; fault: string; release_at?: string; sent_at?: string; sent_to?: string }

async function change(ctx: Ctx, id: string, from: readonly NoticeState[], next: Next, refusal: RefusalCode) {
  needHead(ctx)
  const notice = await noticeOf(ctx, id)
  const changed = await ctx.db
    .updateTable('notices')
    .set(next)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new Refused(refusal)
  return notice
}
