import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { interpretsNot } from './interpreting.ts'
import { type Named, named } from './names.ts'
import { onDay } from './policy.ts'
import { languages } from './staff.ts'

/** How somebody speaks and reads; languages as BCP 47 codes. */
export type Speech = Named & {
  spoken: string
  written: string
  needs_interpreter: boolean
  zone: string | null
  /** What the person interprets or works in. A student interprets nothing. */
  speaks: string[]
  /** Children of its own families: for those somebody else interprets. */
  interpretsNot: string[]
}

/** How these people speak, by id, in one statement. For words that have decided who may know it. */
export async function speechOf(ctx: Ctx, ids: Iterable<string | null>): Promise<Map<string, Speech>> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await speechRows(ctx).where('p.id', 'in', wanted).execute()
  return new Map(rows.map(row => [row.id, speechFrom(row)]))
}

/** Persons `p` with how they speak, to be narrowed and read by `speechFrom`. A fragment for other areas' queries. */
export const speechRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('persons as p')
    .select([
      'p.id',
      'p.given_name',
      'p.family_name',
      'p.use_name',
      'p.spoken_language',
      'p.written_language',
    ])
    .select(['p.interpreter_needed', 'p.zone', languages(ctx), interpretsNot, isStudent(ctx)])

const isStudent = (ctx: Ctx) =>
  sql<boolean>`exists (select from memberships m where m.person_id = p.id and m.role = 'student'
    and ${onDay('m', schoolDay(ctx).toString())})`.as('student')

export type SpeechRow = Parameters<typeof named>[0] & {
  spoken_language: string
  written_language: string
  interpreter_needed: boolean
  zone: string | null
  languages: string[]
  interprets_not: string[]
  student: boolean
}

export const speechFrom = (row: SpeechRow): Speech => ({
  ...named(row),
  spoken: row.spoken_language,
  written: row.written_language,
  needs_interpreter: row.interpreter_needed,
  zone: row.zone,
  speaks: row.student ? [] : row.languages,
  interpretsNot: row.interprets_not,
})

/** Somebody as an interpreter: what this one speaks, and the children for whom this one does not. */
export const interpreterIn = (id: string, speech: Map<string, Speech>) => {
  const { speaks = [], interpretsNot = [] } = speech.get(id) ?? {}
  return { id, languages: speaks, interpretsNot }
}
export type Interpreter = ReturnType<typeof interpreterIn>

/** Whether two language codes are one language, whatever the region: `pt-BR` and `pt`. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase()
