import { expect, test } from 'vitest'
import { factsOf, noticesOf, officeOf, wait } from '../../../test/support/office.ts'
import { addRound, inOak, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { announce } from '../../platform/outbox.ts'
import { tellDueFacts } from './due-facts.ts'

const world = await openWorld()
await addRound(world, {
  days: { '2026-10-20': ['15:00', '17:00'] },
  educators: { wen: null },
  meetings: [['leo', 1, ['wen']]],
})
await inOak(world.house.db, tx => tx.updateTable('facts').set({ handled_at: world.now.toString() }).execute())
const office = officeOf(world)
const going = new AbortController().signal
const shout = (problem: unknown) => {
  throw problem
}
const ask = (seconds = 0) =>
  world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }, ctx.now.add({ seconds })))
const openFacts = async () => (await factsOf(world)).filter(fact => !fact.handled_at).map(fact => fact.id)

test('What is for later is told then, and once, though two workers look at one moment', async () => {
  const id = await ask(10)
  await tellDueFacts(office, { failed: new Set(), signal: going }, shout)
  expect([await openFacts(), await noticesOf(world)]).toEqual([[id], []])
  wait(world, { seconds: 10 })
  const look = () => tellDueFacts(officeOf(world), { failed: new Set(), signal: going }, shout)
  await Promise.all([look(), look()])
  const told = await noticesOf(world)
  expect([await openFacts(), new Set(told.map(one => one.to_person)).size]).toEqual([[], told.length])
  expect(told.length).toBeGreaterThan(0)
})

test('What fails is reported and left to the sweep, and keeps nothing else waiting', async () => {
  const [bad, good] = [await ask(), await ask()]
  const signer = {
    tokenOf(): string {
      throw new Error('no key')
    },
  }
  await inOak(world.house.db, tx =>
    tx.updateTable('facts').set({ kind: 'nobodyTells' }).where('id', '=', good).execute(),
  )
  await inOak(world.house.db, tx => tx.deleteFrom('notices').execute())
  const failed = new Set<string>()
  const reports: string[] = []
  const look = () =>
    tellDueFacts(
      { ...officeOf(world), signer },
      { failed, signal: going },
      (_, fact) => void reports.push(fact),
    )
  await look()
  await look()
  expect([reports, [...failed], await openFacts()]).toEqual([[bad], [bad], [bad]])
})

test('Once the worker ends nothing more is begun', async () => {
  const before = await openFacts()
  const id = await ask()
  await tellDueFacts(office, { failed: new Set(), signal: AbortSignal.abort() }, shout)
  expect(await openFacts()).toEqual([...before, id])
})
