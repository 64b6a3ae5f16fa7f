import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Invalid, type Problems } from '../../platform/refusal.ts'
import { readPhone } from './phones.ts'
import type { AddressKind } from './tables.ts'

/**
 * The order in which addresses of the alias `a` came: those of a seed, whose ids are made of words, then by time.
 * The first is where letters go, whatever is added later.
 */
export const asTheyCame = sql`substring(a.id::text, 15, 1) = '7', a.id`

/** What was typed as E.164 numbers, each once. Throws `Invalid` at `phones.<n>` for what is no number. */
export function readPhones(ctx: Ctx, typed: string[]): string[] {
  const problems: Problems = {}
  const phones = typed.map((text, n) => {
    const phone = text === '' ? '' : readPhone(text, ctx.school.country)
    if (phone === null) problems[`phones.${n}`] = { key: 'common.invalid.phone' }
    return phone ?? ''
  })
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return [...new Set(phones.filter(phone => phone !== ''))]
}

/** Makes these the addresses of the person; those that stay keep their row. Blank ones do not count. */
export async function keepAddresses(ctx: Ctx, person: string, kind: AddressKind, values: string[]) {
  const wanted = new Set(values.filter(value => value !== ''))
  const own = await ctx.db
    .selectFrom('addresses')
    .select(['id', 'value'])
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .execute()
  const gone = own.filter(address => !wanted.has(address.value)).map(address => address.id)
  if (gone.length > 0) await ctx.db.deleteFrom('addresses').where('id', 'in', gone).execute()
  const fresh = [...wanted].filter(value => !own.some(address => address.value === value))
  const row = { school_id: ctx.school.id, person_id: person, kind }
  if (fresh.length > 0)
    await ctx.db
      .insertInto('addresses')
      .values(fresh.map(value => ({ ...row, id: newId(), value })))
      .execute()
}

/** Makes these the languages that the person speaks. */
export async function keepLanguages(ctx: Ctx, person: string, wanted: string[]) {
  const rows = await ctx.db
    .selectFrom('person_languages')
    .select('language')
    .where('person_id', '=', person)
    .execute()
  const own = rows.map(row => row.language)
  const gone = own.filter(language => !wanted.includes(language))
  if (gone.length > 0)
    await ctx.db
      .deleteFrom('person_languages')
      .where('person_id', '=', person)
      .where('language', 'in', gone)
      .execute()
  const fresh = wanted.filter(language => !own.includes(language))
  const row = { school_id: ctx.school.id, person_id: person }
  if (fresh.length > 0)
    await ctx.db
      .insertInto('person_languages')
      .values(fresh.map(language => ({ ...row, language })))
      .execute()
}
