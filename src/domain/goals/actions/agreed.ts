import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../../platform/db/client.ts'
import type { Side } from '../tables.ts'

/** Something that was agreed on at an item of an agenda; `person`: who of the school. */
export type Agreed = {
  id: string
  owner: Side
  person: string | null
  text: string
  due_on: string
  done: boolean
}

/**
 * Who does what from an item of an agenda on, as one column beside another area's query that names the item. For words
 * that have decided already who sits at that conference; what the team keeps to itself is not told there.
 */
export const agreedAt = (item: string): RawBuilder<Agreed[]> =>
  jsonArrayFrom(
    expressionBuilder<Tables, never>()
      .selectFrom('actions as agreed')
      .where('agreed.agenda_item_id', '=', sql.ref<string>(item))
      .where('agreed.audience', '!=', 'team')
      .where('agreed.dropped_at', 'is', null)
      .select(['agreed.id', 'agreed.owner', 'agreed.owner_id as person', 'agreed.text', 'agreed.due_on'])
      .select(sql<boolean>`agreed.done_at is not null`.as('done'))
      .orderBy('agreed.due_on')
      .orderBy('agreed.id'),
  )
