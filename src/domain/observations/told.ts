import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { homesOn } from '../people/homes.ts'
import type { Matter } from '../people/policy.ts'
import type { Domain } from './tables.ts'

/** An update that stands, with the guardians who find something to read in it today. */
export type UpdateTold = { child: string; guardians: string[] }

/** Of these updates those that stand, by id. For words that write letters: they ask nobody who asks. */
export async function updatesTold(ctx: Ctx, ids: string[]): Promise<Map<string, UpdateTold>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('progress_updates as u')
    .where('u.id', 'in', ids)
    .where('u.withdrawn_at', 'is', null)
    .select(['u.id', 'u.child_id as child'])
    .select(
      sql<(Domain | null)[]>`array(select distinct a.domain from progress_update_items i
        left join areas a on a.id = i.area_id where i.update_id = u.id)`.as('domains'),
    )
    .execute()
  const children = rows.map(row => row.child)
  const [told, learning, feelings] = await Promise.all(
    (['notice', 'academics', 'wellbeing'] as const).map(matter => openTo(ctx, matter, children)),
  )
  return new Map(
    rows.map(({ id, child, domains }) => {
      const reads = (guardian: string) => {
        const [knows, feels] = [learning, feelings].map(open => open!.get(child)?.includes(guardian) ?? false)
        return domains.some(domain =>
          domain === null ? knows && feels : domain === 'academic' ? knows : feels,
        )
      }
      return [id, { child, guardians: (told!.get(child) ?? []).filter(reads) }]
    }),
  )
}

/** The guardians of each child in any of its homes today from whom this matter is not withheld. */
async function openTo(ctx: Ctx, matter: Matter, children: string[]): Promise<Map<string, string[]>> {
  const homes = await homesOn(ctx, schoolDay(ctx), matter, children)
  const byChild = Map.groupBy(homes, home => home.child)
  return new Map([...byChild].map(([child, own]) => [child, own.flatMap(home => home.guardians)]))
}
