import type { Ctx } from '../../platform/ctx.ts'
import { type Named, named } from './names.ts'
import { languages } from './staff.ts'

/** How somebody speaks and reads; languages as BCP 47 codes. */
export type Speech = Named & {
  spoken: string
  written: string
  needs_interpreter: boolean
  zone: string | null
  /** What the person interprets or works in. */
  speaks: string[]
}

/** How these people speak, by id, in one statement. For words that have decided who may know it. */
export async function speechOf(ctx: Ctx, ids: Iterable<string | null>): Promise<Map<string, Speech>> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('persons as p')
    .where('p.id', 'in', wanted)
    .select([
      'p.id',
      'p.given_name',
      'p.family_name',
      'p.use_name',
      'p.spoken_language',
      'p.written_language',
    ])
    .select(['p.interpreter_needed', 'p.zone', languages])
    .execute()
  return new Map(rows.map(row => [row.id, speechFrom(row)]))
}

type Row = Parameters<typeof named>[0] & {
  spoken_language: string
  written_language: string
  interpreter_needed: boolean
  zone: string | null
  languages: string[]
}

const speechFrom = (row: Row): Speech => ({
  ...named(row),
  spoken: row.spoken_language,
  written: row.written_language,
  needs_interpreter: row.interpreter_needed,
  zone: row.zone,
  speaks: row.languages,
})

/** Whether two language codes are one language, whatever the region: `pt-BR` and `pt`. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase()
