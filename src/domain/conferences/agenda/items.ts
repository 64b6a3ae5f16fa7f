import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Agreed, agreedAt } from '../../goals/actions/agreed.ts'
import { type Became, becameBeside } from '../../goals/became.ts'
import { isOfKinds } from '../../goals/policy.ts'
import type { OutcomeKind } from '../meeting/tables.ts'
import type { Talk } from '../meeting/talk.ts'
import type { Side } from '../preparing/tables.ts'
import { asReader, type Seen } from './due.ts'
import type { ItemAudience } from './tables.ts'

export type Outcome = {
  id: string
  came: OutcomeKind
  words: string
  home_words: string
  student_words: string
  school_words: string
  n: number
  knew: number
  typed_by: string
  typed_at: string
}
type Words = {
  id: string
  side: Side
  said_by: string | null
  text: string
  typed_by: string
  typed_at: string
}
/** An item of an agenda with all that was said about it and came of it. */
export type Item = {
  id: string
  meeting: string
  /** The name of that conference's round. */
  round: string
  side: Side
  author: string
  text: string
  minutes: number | null
  place: number
  audience: ItemAudience
  student_there: boolean
  /** What it goes on with, of an earlier conference, and where it is gone on with. */
  earlier_id: string | null
  earlier: Other | null
  later: Other | null
  /** The preparation of which it is a line. */
  preparation_id: string | null
  /** What else it goes on with: the home's word that it takes up, a goal, something to be done, a need. */
  voice: string | null
  goal: string | null
  action: string | null
  support: string | null
  words: Words[]
  outcomes: Outcome[]
  /** Who does what from here on. */
  actions: Agreed[]
  /** The goals and needs that came of it, where the reader may know them. */
  became: Became[]
}
/** The conference of another item, by its round's name. */
export type Other = { meeting: string; round: string }

/** The items of conferences that this reader may see, to be narrowed to some; nothing that was withdrawn. */
export const itemsSeenBy = (ctx: Ctx, talk: Seen) =>
  ctx.db
    .selectFrom('agenda_items as item')
    .where('item.withdrawn_at', 'is', null)
    .where(isSeenBy(talk))
    .select(['item.id', 'item.meeting_id as meeting', 'item.side', 'item.author_id as author', 'item.text'])
    .select(['item.minutes', 'item.place', 'item.audience', 'item.student_there', 'item.earlier_id'])
    .select(['item.preparation_id', 'item.voice_item_id as voice', 'item.goal_id as goal'])
    .select(['item.action_id as action', 'item.support_id as support'])
    .select([
      sql<string>`(select r.name from meetings m join rounds r on r.id = m.round_id where m.id = item.meeting_id)`.as(
        'round',
      ),
      otherOf(sql`other.id = item.earlier_id`).as('earlier'),
      otherOf(sql`other.earlier_id = item.id`).as('later'),
      becameBeside(ctx, asReader(talk), 'item.id').as('became'),
    ])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('agenda_words as w')
          .whereRef('w.item_id', '=', 'item.id')
          .where('w.withdrawn_at', 'is', null)
          .select(['w.id', 'w.side', 'w.said_by', 'w.text', 'w.typed_by', 'w.typed_at'])
          .orderBy('w.typed_at')
          .orderBy('w.id'),
      ).as('words'),
      jsonArrayFrom(
        eb
          .selectFrom('agenda_outcomes as o')
          .whereRef('o.item_id', '=', 'item.id')
          .select(['o.id', 'o.came', 'o.words', 'o.home_words', 'o.student_words', 'o.school_words'])
          .select(['o.n', 'o.knew', 'o.typed_by', 'o.typed_at'])
          .orderBy('o.n'),
      ).as('outcomes'),
      agreedFor(talk).as('actions'),
    ])
    .orderBy('item.place')
    .orderBy('item.added_at')
    .orderBy('item.id')

/** What is to be done can be about anything, so it is kept from whom something may be. */
const agreedFor = ({ side, withheld }: Seen): RawBuilder<Agreed[]> =>
  side === 'home' && withheld.includes('wellbeing') ? sql`'[]'::jsonb` : agreedAt('item.id')

const otherOf = (which: RawBuilder<boolean>): RawBuilder<Other | null> =>
  sql`(select jsonb_build_object('meeting', other.meeting_id, 'round', r.name) from agenda_items other
    join meetings m on m.id = other.meeting_id join rounds r on r.id = m.round_id
    where ${which} and other.withdrawn_at is null limit 1)`

/**
 * An item is read by its author; what is for a side by that side; what is for all by all who sit at the conference, but by
 * the student only where it is talked about while the student is there.
 */
function isSeenBy({ side, me, withheld }: Seen): Expression<SqlBool> {
  const ofAll =
    side === 'student' ? sql`item.audience = 'all' and item.student_there` : sql`item.audience = 'all'`
  const seen = sql<boolean>`(item.author_id = ${me} or (${ofAll}) or (item.audience = 'side' and item.side = ${side}))`
  return side === 'home' && withheld.length > 0 ? sql<boolean>`(${seen} and ${isOpen(withheld)})` : seen
}

/** It goes on with nothing that a document keeps from this guardian. */
const isOpen = (withheld: Seen['withheld']) =>
  sql<boolean>`(${sql.join(
    [
      withheld.includes('voice') && sql`item.voice_item_id is null`,
      withheld.includes('wellbeing') &&
        sql`item.action_id is null and item.support_id is null
          and (item.goal_id is null or ${isOfKinds('item.goal_id', ['academic'])})`,
    ].filter(one => one !== false),
    sql` and `,
  )})`

/**
 * Of items named `item`: those of this home's earlier conferences that were left open, and are on no later agenda. The
 * last outcome counts.
 */
export const isLeftOpen = (talk: Pick<Talk, 'id' | 'party'>): Expression<SqlBool> =>
  sql<boolean>`(item.audience = 'all' and item.meeting_id <> ${talk.id}
    and item.meeting_id in (select m.id from meetings m join meeting_talks t on t.meeting_id = m.id
      where m.party_id = ${talk.party} and t.closed_at is not null)
    and not exists (select from agenda_items next where next.earlier_id = item.id
      and (next.withdrawn_at is null or next.meeting_id = ${talk.id}))
    and (select o.came from agenda_outcomes o where o.item_id = item.id order by o.n desc limit 1)
      in ('follow_up', 'not_now'))`

/** Of items named `item`: those of this home's last conference that was closed. */
export const isOfLastTime = (talk: Pick<Talk, 'id' | 'party'>): Expression<SqlBool> =>
  sql<boolean>`item.meeting_id = (select m.id from meetings m join meeting_talks t on t.meeting_id = m.id
    where m.party_id = ${talk.party} and m.id <> ${talk.id} and t.closed_at is not null
    order by t.closed_at desc limit 1)`
