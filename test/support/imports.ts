import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Ctx } from '../../src/platform/ctx.ts'
import { BASE, type World } from '../world.ts'

export const SHEETS = new URL('../fixtures/sheets/', import.meta.url)
export const bytesOf = (name: string) => readFileSync(new URL(name, SHEETS))

const TABLES = [
  'persons',
  'memberships',
  'person_languages',
  'addresses',
  'parties',
  'party_guardians',
  'child_contacts',
  'restrictions',
  'groups',
  'group_members',
] as const
export type Tables = Record<(typeof TABLES)[number], string[]>

/** Every row of people's tables as text, in an order of its own: two moments are equal or they are not. */
export const peopleTables = (world: World): Promise<Tables> =>
  world.as('ines', async ctx => {
    const tables: Partial<Tables> = {}
    for (const table of TABLES) tables[table] = await rowsOf(ctx, table)
    return tables as Tables
  })

async function rowsOf(ctx: Ctx, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(ctx.db)
  return rows.map(one => one.row)
}

/** How many rows each table has more than before; tables without a difference are left out. */
export const grown = (before: Tables, after: Tables) =>
  Object.fromEntries(
    TABLES.map(table => [table, after[table].length - before[table].length] as const).filter(
      ([, n]) => n !== 0,
    ),
  )

/** Brings a sheet in as the head would: a pasted text, or the bytes of a file. */
export async function bring(world: World, sheet: string | Uint8Array, who = 'ines'): Promise<Response> {
  const body = new FormData()
  if (typeof sheet === 'string') body.set('sheet', sheet)
  else body.set('file', new File([sheet as Uint8Array<ArrayBuffer>], 'families.csv'))
  const headers = { origin: BASE, cookie: await world.cookieOf(who) }
  return world.app.request(`${BASE}/s/oakgrove/imports/new`, { method: 'POST', body, headers })
}

/** The address of the draft that was made of a sheet that must be readable. */
export async function draftOf(world: World, sheet: string | Uint8Array): Promise<string> {
  const answer = await bring(world, sheet)
  if (answer.status !== 303) throw new Error(`the sheet was not taken: ${answer.status}`)
  return answer.headers.get('location')!
}

export type Look = { html: string; seen: string; figures: Record<string, number> }

/** What the preview, or the page of what was done, says. */
export async function look(world: World, draft: string, lang = 'en'): Promise<Look> {
  const answer = await world.visit('ines', `${draft}?lang=${lang}`)
  if (answer.status !== 200) throw new Error(`the import does not show: ${answer.status}`)
  return readLook(await answer.text())
}

function readLook(html: string): Look {
  const shown = /<dl class="figures">(.*?)<\/dl>/s.exec(html)?.[1] ?? ''
  const pairs = [...shown.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)]
  return {
    html,
    seen: /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '',
    figures: Object.fromEntries(pairs.map(([, label, value]) => [label, Number(value!.replaceAll(',', ''))])),
  }
}

/** Applies a draft as it shows itself now, with what is ticked on its page and with these answers. */
export async function apply(world: World, draft: string, answers: Record<string, string | string[]> = {}) {
  const { seen, html } = await look(world, draft)
  const ticked = (name: string) =>
    [...html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'))]
      .filter(([input]) => / checked(?![^ >=])/.test(input))
      .map(([input]) => /value="([^"]*)"/.exec(input)![1]!)
  const asShown = { apart: ticked('apart'), same: ticked('same') }
  return world.visit('ines', `${draft}/application`, { ...asShown, ...answers, seen })
}

/** Brings a sheet in and applies it at once. */
export async function applied(world: World, sheet: string | Uint8Array, answers = {}): Promise<string> {
  const draft = await draftOf(world, sheet)
  const answer = await apply(world, draft, answers)
  if (answer.status !== 303) throw new Error(`the sheet was not applied: ${answer.status}`)
  return draft
}
