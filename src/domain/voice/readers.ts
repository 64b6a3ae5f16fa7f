import type { Ctx } from '../../platform/ctx.ts'
import { Forbidden } from '../../platform/refusal.ts'
import type { HomeTeam } from '../people/home-team.ts'
import { type Item, itemFor } from './items.ts'
import { speakerOf } from './policy.ts'
import { nameReaders, ownHomeFor, readersIn } from './saying.ts'
import type { NewItem } from './schema.ts'

/** An own item with those of the school who could read it. Throws `Absent`; `Forbidden` where another home said it. */
export async function readersFor(ctx: Ctx, id: string): Promise<{ item: Item; home: HomeTeam }> {
  const item = await itemFor(ctx, id)
  if (item.side !== 'own') throw new Forbidden('item')
  return { item, home: await ownHomeFor(ctx, item.child.id) }
}

/** The home opens what it said to more of the school. What was read cannot be unread, so nobody is taken away. */
export async function openTo(
  ctx: Ctx,
  { item, home }: { item: Item; home: HomeTeam },
  input: Pick<NewItem, 'audience' | 'readers'>,
): Promise<void> {
  await nameReaders(ctx, item.id, readersIn(home, input), speakerOf(ctx).guardian)
  if (input.audience === 'team')
    await ctx.db.updateTable('voice_items').set({ audience: 'team' }).where('id', '=', item.id).execute()
}
