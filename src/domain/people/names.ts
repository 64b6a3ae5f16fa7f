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
  ctx.db
    .selectFrom('persons')
    .select(['id', 'given_name', 'family_name', 'use_name'])
    .where(sql<boolean>`id = any(${wanted}::uuid[])`),
)

type NameParts = { id: string; given_name: string; family_name: string; use_name: string }

export function named({ id, given_name, family_name, use_name }: NameParts): Named {
  const given = use_name || given_name
  return { id, given, family: family_name, full: [given, family_name].filter(Boolean).join(' ') }
}
