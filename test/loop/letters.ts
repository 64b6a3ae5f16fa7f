import { expect } from 'vitest'
import { stillTold } from '../../src/domain/notifications/still-told.ts'
import { addresseeOf } from '../../src/domain/people/receivers.ts'
import { noticesTo, officeOf, sendDue, tellFacts } from '../support/office.ts'
import { person } from '../support/rounds.ts'
import type { World } from '../world.ts'
import { MARKS, readerIn } from './readers.ts'
import { GUARDIANS } from './standing-acts.ts'
import type { LoopState } from './state.ts'

/** Writes the letters about what has happened, and sends none: what the head enters next finds them waiting. */
export const writeLetters = (world: World) => tellFacts(world, officeOf(world))

/**
 * Sends all letters a day later. None of them says what somebody wrote, and none reaches whoever is in no home of the
 * child any more, or from whom letters about it are kept by now. Gives how many were sent.
 */
export async function checkLetters(world: World, state: LoopState, today: () => Promise<string>) {
  const office = officeOf(world)
  await tellFacts(world, office)
  world.now = world.now.add({ hours: 24 })
  await sendDue(world, office)
  let sent = 0
  for (const [who] of GUARDIANS) {
    const reader = readerIn(state, who, await today())
    const letters = (await noticesTo(world, who)).filter(({ state: stands }) => stands === 'shown')
    sent += letters.length
    expect([who, MARKS.exec(JSON.stringify(letters.map(letter => letter.data)))?.[0]]).toEqual([
      who,
      undefined,
    ])
    if (reader.home !== null && reader.reads('notice')) continue
    // one about several children goes without this one
    const told = await world.as(null, async ctx => {
      const to = (await addresseeOf(ctx, person(who)))!
      return Promise.all(letters.map(letter => stillTold(ctx, letter, to)))
    })
    expect([who, JSON.stringify(told).includes(person('ari'))]).toEqual([who, false])
  }
  return sent
}
