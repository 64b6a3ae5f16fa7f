import { type RawBuilder, sql } from 'kysely'
import './tables.ts'

/** What a home has told the whole team and is to be talked about: a worry that nobody has answered, or what was kept for it. */
export type Waiting = { id: string; author: string; text: string }

/** So much comes to one agenda by itself; one more tells that there is other. */
export const MOST_WAITING = 20

/** Kept for the next conference, and not taken up by one since. */
export const isKeptForAgenda = sql<boolean>`(item.for_agenda_at is not null and item.state <> 'closed'
  and not exists (select from voice_steps taken where taken.item_id = item.id and taken.step = 'taken_up'
    and taken.at >= item.for_agenda_at))`

/** Comes to the agenda of the next conference by itself: a worry that nobody has answered, or what is kept; all there read it. */
export const waitsForAgenda = sql<boolean>`(item.audience = 'team'
  and ((item.kind = 'concern' and item.state in ('heard', 'asked')) or ${isKeptForAgenda}))`

/**
 * What of this home waits for its next conference, the oldest first, as one column beside another area's query. For
 * words that have decided already that the home and its child's team alone read them.
 */
export const waitingBeside = (party: string): RawBuilder<Waiting[]> =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', worry.id, 'author', worry.author_id, 'text', worry.text)
      order by worry.said_at, worry.id), '[]')
    from (select item.id, item.author_id, item.text, item.said_at from voice_items item
      where item.party_id = ${party} and ${waitsForAgenda} order by item.said_at limit ${sql.lit(MOST_WAITING + 1)}) worry)`
