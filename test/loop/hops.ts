import { expect } from 'vitest'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { type Agenda, agendaFor } from '../../src/domain/conferences/agenda/agenda.ts'
import { actionFor } from '../../src/domain/goals/actions/actions.ts'
import { goalFor } from '../../src/domain/goals/goals.ts'
import { needFor } from '../../src/domain/goals/support/support.ts'
import { checkInFor } from '../../src/domain/voice/checking-in/check-ins.ts'
import { itemFor } from '../../src/domain/voice/items.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { meetingOf } from '../support/rounds.ts'
import type { World } from '../world.ts'
import { ROUNDS } from './acts.ts'
import { isLeftOpen } from './faults.ts'
import { fullReadersOf } from './readers.ts'
import type { LoopState } from './state.ts'

/** What one reader finds on the agendas of one home, and a word about each hop: whether it leads there. */
type Looking = {
  ctx: Ctx
  state: LoopState
  home: number
  agendas: Map<string, Agenda['items']>
  lead(hop: string, holds: boolean | undefined): void
}

/** Every hop leads there and back, to the school and to the home whose it is. Gives how many there are. */
export async function checkHops(world: World, state: LoopState, day: string): Promise<number> {
  let hops = 0
  const lead = (hop: string, holds: boolean | undefined) => {
    hops++
    expect([hop, holds]).toEqual([hop, true])
  }
  for (const home of [1, 2])
    for (const who of ['wen', ...fullReadersOf(state, home, day).slice(0, 1)])
      await world.as(who, async ctx => {
        const agendas = new Map<string, Agenda['items']>()
        for (const round of ROUNDS) {
          const meeting = meetingOf('ari', home, round)
          agendas.set(meeting, (await agendaFor(ctx, meeting)).items)
        }
        const looking = { ctx, state, home, agendas, lead }
        await checkItems(looking)
        await checkAgreed(looking)
        await checkTapped(looking)
        checkLeft(looking)
      })
  return hops
}

/** What an item goes on with leads back to its conference; what it was before, to what it is now. */
async function checkItems({ ctx, state, agendas, lead }: Looking) {
  for (const item of state.items.filter(one => one.shared && agendas.has(one.meeting))) {
    const { id, text, meeting, earlier, voice, goal, action, support } = item
    const there = agendas.get(meeting)!.find(one => one.id === id)
    expect(there).toMatchObject({ voice, goal, action, support })
    const talks = [
      goal && (await goalFor(ctx, goal)).goal.talks,
      action && (await actionFor(ctx, action)).action.talks,
      support && (await needFor(ctx, support)).need.talks,
      voice && (await itemFor(ctx, voice)).talks,
    ]
    for (const at of talks)
      if (at)
        lead(
          `${text} back`,
          at.some(one => one.meeting === meeting),
        )
    if (!earlier) continue
    const before = state.items.find(one => one.id === earlier)!
    const old = agendas.get(before.meeting)!.find(one => one.id === earlier)
    lead(text, there?.earlier?.meeting === before.meeting && old?.later?.meeting === meeting)
  }
}

/** What was agreed at an item stands there as long as it holds, and leads back. */
async function checkAgreed({ ctx, state, agendas, lead }: Looking) {
  for (const { id, item } of state.actions) {
    const at = state.items.find(one => one.id === item)
    if (!at || !agendas.has(at.meeting)) continue
    const { action } = await actionFor(ctx, id)
    const there = agendas.get(at.meeting)!.find(one => one.id === item)
    lead(`${at.text} to what was agreed`, there?.actions.some(one => one.id === id) === !action.dropped)
    lead(
      `${action.text} back`,
      action.talks.some(one => one.meeting === at.meeting),
    )
  }
}

/** An answer that became a concern or a hope leads to it, and that leads to the check-in. */
async function checkTapped({ ctx, state, home, lead }: Looking) {
  for (const { id, checkIn, text, party } of state.voice) {
    if (!checkIn || party !== partyId(OAK, 'ari', home)) continue
    const { answers } = await checkInFor(ctx, checkIn)
    lead(
      `${text} from its answer`,
      answers.some(one => one.item === id),
    )
    lead(`${text} to its answer`, (await itemFor(ctx, id)).checkIn === checkIn)
  }
}

/** What was left open stands on the next agenda of its home. */
function checkLeft({ state: { items, talks }, agendas }: Looking) {
  const next = [...agendas.keys()].find(meeting => !talks.some(talk => talk.meeting === meeting))
  if (!next) return
  const closed = new Set(talks.filter(talk => talk.closed).map(talk => talk.meeting))
  const left = items.filter(
    item =>
      item.shared &&
      agendas.has(item.meeting) &&
      closed.has(item.meeting) &&
      isLeftOpen(item) &&
      !items.some(later => later.earlier === item.id),
  )
  const stands = agendas.get(next)!.map(item => item.text)
  expect(left.map(item => item.text).filter(text => !stands.includes(text))).toEqual([])
}
