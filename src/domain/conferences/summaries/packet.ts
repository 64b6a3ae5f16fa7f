import type { Ctx } from '../../../platform/ctx.ts'
import { type Agenda, itemsOf } from '../agenda/agenda.ts'
import { talkFor } from '../meeting/talk.ts'
import { type Preparation, preparationsOf } from '../preparing/preparations.ts'

/** What somebody takes along to a conference on paper: nothing that this reader may not see, and nothing private. */
export type Packet = Agenda & { preparations: Preparation[] }

export async function packetFor(ctx: Ctx, meeting: string): Promise<Packet> {
  const talk = await talkFor(ctx, meeting)
  const items = await itemsOf(ctx, talk)
  const preparations = await preparationsOf(ctx, talk)
  return { talk, items: items.filter(item => item.audience === 'all'), preparations }
}
