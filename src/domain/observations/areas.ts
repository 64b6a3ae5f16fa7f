import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { needHead, needPerson } from '../people/policy.ts'
import type { Domain } from './tables.ts'

/** A heading of the school's. Its name is `name`, or else the sentence of `starter` in the reader's language. */
export type Area = { id: string; domain: Domain; starter: string | null; name: string }

/** The areas in use, in their order; with those put aside where the head asks for them. */
export async function areasOf(ctx: Ctx, { retired = false } = {}): Promise<(Area & { retired: boolean })[]> {
  needPerson(ctx)
  const rows = ctx.db
    .selectFrom('areas')
    .select(['id', 'domain', 'starter', 'name', sql<boolean>`retired_at is not null`.as('retired')])
    .orderBy('place')
    .orderBy('id')
  return (retired ? rows : rows.where('retired_at', 'is', null)).execute()
}

/** The area of the observation or item that a query selects, as one column; null for none. */
export const areaBeside = sql<Area | null>`case when a.id is null then null else
  jsonb_build_object('id', a.id, 'domain', a.domain, 'starter', a.starter, 'name', a.name) end`

/** A further area, at the end of the list. */
export async function addArea(ctx: Ctx, input: { name: string; domain: Domain }): Promise<Change<string>> {
  needHead(ctx)
  const id = newId()
  return changing(ctx, 'areaAdded', id, async () => {
    await ctx.db
      .insertInto('areas')
      .values({
        ...{ school_id: ctx.school.id, id, ...input, starter: null, created_at: ctx.now.toString() },
        place: sql<number>`(select coalesce(max(place), 0) + 1 from areas)`,
        ...{ retired_at: null, retired_by: null },
      })
      .execute()
    return id
  })
}

/** The area of that id, for the head, put aside or not. */
export async function areaFor(ctx: Ctx, id: string) {
  needHead(ctx)
  const area = ctx.db.selectFrom('areas').select(['id', 'domain', 'starter', 'name']).where('id', '=', id)
  return found(
    await area.select(sql<boolean>`retired_at is not null`.as('retired')).executeTakeFirst(),
    'area',
  )
}

/** Gives an area a name of the school's own. An empty name gives one of the starter set its first name back. */
export async function renameArea(
  ctx: Ctx,
  { id, starter }: Pick<Area, 'id' | 'starter'>,
  name: string,
): Promise<Change<void>> {
  needHead(ctx)
  if (name === '' && starter === null) throw new Invalid({ name: { key: 'common.invalid.required' } })
  return changing(ctx, 'areaRenamed', id, () => write(ctx, id, { name }))
}

/** Puts an area aside: what was seen in it stays, nothing new is written there. Or takes it up again. */
export async function retireArea(ctx: Ctx, id: string, retired: boolean): Promise<Change<void>> {
  needHead(ctx)
  const at = retired ? ctx.now.toString() : null
  const by = { retired_at: at, retired_by: retired ? actorId(ctx) : null }
  return changing(ctx, 'areaRetired', id, () => write(ctx, id, by))
}

type Part = { name: string } | { retired_at: string | null; retired_by: string | null }

async function write(ctx: Ctx, id: string, part: Part) {
  const row = await ctx.db
    .updateTable('areas')
    .set(part)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  found(row, 'area')
}
