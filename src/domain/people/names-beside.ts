import { type RawBuilder, sql } from 'kysely'
import type { NameParts } from './names.ts'

// Columns beside another area's query, which save it a statement. For words that have decided already who may read them.

const parts = sql`jsonb_build_object('id', called.id, 'given_name', called.given_name,
  'family_name', called.family_name, 'use_name', called.use_name)`

/** The name of whom this column names, to be read by `named`. */
export const nameBeside = (column: string) =>
  sql<NameParts>`(select ${parts} from persons called where called.id = ${sql.ref(column)})`

/** The names of these people, by given name, likewise. */
export const namesBeside = (ids: RawBuilder<string[]>) => named(sql`any(${ids})`)

/** The names of those whom this query gives, likewise. */
export const namesFound = (people: RawBuilder<{ person_id: string }>) => named(sql`any(${people})`)

const named = (which: RawBuilder<unknown>) =>
  sql<NameParts[]>`(select coalesce(jsonb_agg(${parts} order by called.given_name, called.id), '[]')
    from persons called where called.id = ${which})`

/** The birthday of whom this column names; an ISO day, or null where nobody knows it. */
export const bornBeside = (column: string) =>
  sql<string | null>`(select born.born_on::text from persons born where born.id = ${sql.ref(column)})`
