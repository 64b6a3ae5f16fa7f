import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'

/** How somebody is called: by the name to use where there is one. */
export type Named = { id: string; given: string; family: string; full: string }

/** Names of these people by id, in one statement. For words that have decided already who may read them. */
export async function namesOf(ctx: Ctx, ids: Iterable<string | null>): Promise<Map<string, Named>> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await nameParts(ctx, { wanted })
  return new Map(rows.map(row => [row.id, named(row)]))
}

const nameParts = prepared((ctx, { wanted }: { wanted: string[] }) =>
  nameRows(ctx).where(sql<boolean>`persons.id = any(${wanted}::uuid[])`),
)

/** Persons with the parts of their names, to be narrowed and read by `named`. A fragment for other areas' queries. */
export const nameRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('persons')
    .select(['persons.id', 'persons.given_name', 'persons.family_name', 'persons.use_name'])

export type NameParts = { id: string; given_name: string; family_name: string; use_name: string }

export function named({ id, given_name, family_name, use_name }: NameParts): Named {
  const given = use_name || given_name
  return { id, given, family: family_name, full: [given, family_name].filter(Boolean).join(' ') }
}

/** All that somebody is called: given name, name to use, family name, and the ways in which they stand together. */
export type Called = Named & { called: string[] }

/** The longest first, so that a whole name is found before its parts. */
export function allIn({ given_name, family_name, use_name }: NameParts): string[] {
  const firsts = [use_name, given_name].filter(Boolean)
  const whole = family_name ? firsts.map(first => `${first} ${family_name}`) : []
  return [...new Set([...whole, ...firsts, family_name].filter(Boolean))]
}
