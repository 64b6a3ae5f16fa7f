import { OAK } from '../../src/demo/personas.ts'
import { type Aim, makeLink, tokenOf } from '../../src/domain/links/links.ts'
import { type Ctx, inSchool } from '../../src/platform/ctx.ts'
import { hashOf } from '../../src/platform/tokens.ts'
import type { World } from '../world.ts'

/** Runs words of the domain as whoever opens this link. */
export const asBearer = async <T>(world: World, token: string, work: (ctx: Ctx) => Promise<T>) =>
  (await inSchool(world.house, { slug: OAK, now: world.now, linkHash: hashOf(token) }, work)) as T

type ForADay = Aim extends infer One ? (One extends Aim ? Omit<One, 'expires'> : never) : never

/** The same by a new link, which is good for a day. */
export async function byNewLink<T>(world: World, aim: ForADay, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { signer } = world.house
  const expires = world.now.add({ hours: 24 })
  const id = await world.as(null, ctx => makeLink(ctx, signer, { ...aim, expires }))
  return asBearer(world, tokenOf(signer, id), work)
}
