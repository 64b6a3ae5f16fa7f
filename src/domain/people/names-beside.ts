import { type RawBuilder, sql } from 'kysely'
import type { NameParts } from './names.ts'

/**
 * The parts of the names of these people, as one column beside another area's query, to be read by `named`. For
 * words that have decided already who may read them.
 */
export const namesBeside = (ids: RawBuilder<string[]>) =>
  sql<
    NameParts[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', called.id, 'given_name', called.given_name,
    'family_name', called.family_name, 'use_name', called.use_name)), '[]')
    from persons called where called.id = any(${ids}))`

/** The birthday of whom this column names, likewise; an ISO day, or null where nobody knows it. */
export const bornBeside = (column: string) =>
  sql<string | null>`(select born.born_on::text from persons born where born.id = ${sql.ref(column)})`
