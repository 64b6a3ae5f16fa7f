import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Work, workBeside } from '../../goals/work.ts'
import { type Agenda, agendaOf, itemsBeside } from '../agenda/agenda.ts'
import { asReader } from '../agenda/due.ts'
import { readAlone, talkFor } from '../meeting/talk.ts'
import { type Preparation, preparationsSeenBy } from '../preparing/preparations.ts'

/** What somebody takes along to a conference on paper: nothing that this reader may not see, and nothing private. */
export type Packet = Agenda & { preparations: Preparation[]; work: Work }

/** The same, in two statements. What the team keeps to itself stays off a paper that lies between two. */
export async function packetFor(ctx: Ctx, meeting: string): Promise<Packet> {
  const talk = readAlone(await talkFor(ctx, meeting))
  const { items, preparations, work } = await ctx.db
    .selectNoFrom([
      itemsBeside(ctx, talk).as('items'),
      jsonArrayFrom(preparationsSeenBy(ctx, talk)).as('preparations'),
      workBeside(ctx, asReader(talk)).as('work'),
    ])
    .executeTakeFirstOrThrow()
  const { items: all, more } = agendaOf(ctx, talk, items)
  return { talk, items: all.filter(item => item.audience === 'all'), more, preparations, work }
}
