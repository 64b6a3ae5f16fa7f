import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { openHomesIn } from '../conferences/held/nudges.ts'
import { declinedTold } from '../conferences/requests/answers.ts'
import { roundFor } from '../conferences/rounds/rounds.ts'
import { namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { nothing } from './planned.ts'
import type { Draft, NoticeKind } from './told.ts'

/** To the home of a single conference: one link to choose among the times that the school proposes. */
export async function proposedDrafts(ctx: Ctx, { id, payload }: Fact<'timesProposed'>): Promise<Draft[]> {
  const round = await roundFor(ctx, payload.round)
  const open = await openHomesIn(ctx, [round.id])
  return toHomes(ctx, open, {
    ...{ kind: 'timesProposed', round: round.id, name: round.name, dedupe: `timesProposed:${id}` },
  })
}

/** To the home that asked for a conference: not now, and why. */
export async function declinedDrafts(ctx: Ctx, { payload }: Fact<'requestDeclined'>): Promise<Draft[]> {
  const told = await declinedTold(ctx, payload.request)
  if (!told) return []
  const dedupe = `requestDeclined:${payload.request}`
  return toHomes(ctx, [told], { kind: 'requestDeclined', round: null, name: '', dedupe, reply: told.reply })
}

type Letter = { kind: NoticeKind; round: string | null; name: string; dedupe: string; reply?: string }

async function toHomes(ctx: Ctx, homes: { party: string }[], letter: Letter): Promise<Draft[]> {
  const receivers = await mailReceiversOf(
    ctx,
    homes.map(home => home.party),
  )
  const names = await namesOf(
    ctx,
    receivers.map(one => one.child),
  )
  const { kind, round, name, dedupe, reply } = letter
  return receivers.map(({ guardian, child }) => ({
    ...{ kind, to: guardian, round, dedupe: `${dedupe}:${guardian}` },
    told: {
      ...nothing(name),
      children: [{ id: child, name: names.get(child)?.given ?? '' }],
      ...(reply !== undefined && { reply }),
    },
    release: ctx.now.toString(),
  }))
}
