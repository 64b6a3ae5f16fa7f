import { type RawBuilder, sql } from 'kysely'
import './tables.ts'

/** A worry that a home has told the whole team, and that nobody has answered yet. */
export type Waiting = { id: string; author: string; text: string }

const MOST = 20

/**
 * The worries of this home that wait for an answer, the oldest first, as one column beside another area's query. For
 * words that have decided already that the home and its child's team alone read them.
 */
export const waitingBeside = (party: string): RawBuilder<Waiting[]> =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', worry.id, 'author', worry.author_id, 'text', worry.text)
      order by worry.said_at, worry.id), '[]')
    from (select item.id, item.author_id, item.text, item.said_at from voice_items item
      where item.party_id = ${party} and item.kind = 'concern' and item.audience = 'team'
        and item.state in ('heard', 'asked') order by item.said_at limit ${sql.lit(MOST)}) worry)`
