import { expect, test } from 'vitest'
import {
  factsOf,
  noticesOf,
  noticesTo,
  officeOf,
  publish,
  tellFacts,
  wait,
} from '../../../test/support/office.ts'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { announce } from '../../platform/outbox.ts'
import { cancelMeeting, placeMeeting } from '../conferences/booking/bookings.ts'
import { handleFact } from './handle.ts'

const world = await openWorld()
const office = officeOf(world)
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['noor', 1, ['tomas']],
    ['leo', 1, ['wen']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['uma', 1, ['tomas']],
    ['uma', 2, ['tomas']],
    ['finn', 2, ['wen']],
    ['obi', 1, ['ines']],
  ],
})
const place = (kid: string, clock: string, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))

test('Asked for times, each guardian gets one notice with the own children, however often it is handled', async () => {
  const fact = await world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }))
  const handle = () => world.as(null, ctx => handleFact(ctx, office.signer, fact))
  await Promise.all([handle(), handle(), handle()])
  await handle()
  const notices = await noticesOf(world)
  const names = (who: string) =>
    notices.filter(n => n.to_person === person(who)).map(n => n.data.children.map(child => child.name))
  expect(names('lucia')).toEqual([['Inés', 'Mateo']].map(list => expect.arrayContaining(list)))
  expect(names('dana')).toEqual([['Ari']])
  expect(names('mark')).toEqual([['Ari']])
  expect(names('petra')).toEqual([['Ari']])
  expect(names('sam')).toEqual([['Obi']])
  expect(names('victor')).toEqual([['Finn']])
  expect(names('june')).toEqual([])
  expect(names('rose')).toEqual([])
  expect(new Set(notices.map(n => n.dedupe)).size).toBe(notices.length)
  expect(notices.every(n => n.data.link !== null && n.kind === 'timesAsked')).toBe(true)
})

test('A notice holds no secret: its link stands in it by id only', async () => {
  const [notice] = await noticesTo(world, 'lucia')
  const secret = office.signer.tokenOf('link', notice!.data.link!)
  expect(JSON.stringify(await noticesOf(world))).not.toContain(secret)
})

test('Asked again by everyone at once, nobody is told twice; a reminder is told again', async () => {
  const before = (await noticesTo(world, 'lucia')).length
  await world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }))
  await tellFacts(world, office)
  expect(await noticesTo(world, 'lucia')).toHaveLength(before)
  const named = { round: roundOf(), guardians: [person('lucia')], reminder: true }
  await world.as('ines', ctx => announce(ctx, 'timesAsked', named))
  await tellFacts(world, office)
  expect((await noticesTo(world, 'lucia')).at(-1)).toMatchObject({ kind: 'timesReminder', state: 'waiting' })
})

test('Before it is published, nobody hears of a time', async () => {
  await place('mateo', '15:00')
  await place('ines-f', '15:25')
  await place('noor', '15:50')
  await place('leo', '15:00')
  await place('ari', '15:25')
  await place('ari', '15:50', 2)
  await place('uma', '16:15', 2)
  await place('obi', '15:50')
  await tellFacts(world, office)
  expect((await noticesOf(world)).filter(n => n.data.meetings.length > 0)).toEqual([])
})

test('A schedule is told when it counts, in one letter to each who is in it', async () => {
  await publish(world)
  await tellFacts(world, office)
  expect((await factsOf(world)).at(-1)!.handled_at).toBeNull()
  wait(world, { seconds: 10 })
  await tellFacts(world, office)
  const planned = (await noticesOf(world)).filter(n => n.kind === 'schedulePlanned')
  const told = (who: string) =>
    planned.filter(n => n.to_person === person(who)).map(n => n.data.meetings.map(m => m.child_name))
  expect(told('lucia')).toEqual([['Mateo', 'Inés']])
  expect(told('dana')).toEqual([['Ari']])
  expect(told('tomas').sort()).toEqual([['Inés Fernández', 'Noor Haddad', 'Uma Stone'], ['Leo']])
  expect(told('victor')).toEqual([])
  expect(planned.filter(n => n.data.meetings.every(m => m.part === 'guardian'))).toHaveLength(9)
})

test('Of the interpreter’s meeting only given names, time and place are told', async () => {
  const [notice] = (await noticesTo(world, 'salma')).filter(n => n.kind === 'schedulePlanned')
  expect(notice!.data.meetings).toHaveLength(1)
  expect(notice!.data.meetings[0]).toMatchObject({
    child_name: '',
    others: ['Amal', 'Karim'],
    interpreter: '',
    link: null,
  })
  expect(JSON.stringify(notice!.data)).not.toContain('Haddad')
})

test('A move and a cancellation are told to that party and its educator, and to no other home', async () => {
  const before = new Set((await noticesOf(world)).map(n => n.id))
  await place('ari', '16:40')
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('obi')))
  await tellFacts(world, office)
  const fresh = (await noticesOf(world)).filter(n => !before.has(n.id))
  const to = (kind: string) => fresh.filter(n => n.kind === kind).map(n => n.to_person)
  expect(to('meetingMoved').sort()).toEqual([person('dana'), person('wen')].sort())
  expect(to('meetingCancelled').sort()).toEqual([person('sam'), person('ines')].sort())
  expect(fresh.find(n => n.to_person === person('dana'))!.data).toMatchObject({
    before: { start: '2026-10-20T19:25:00Z' },
    meetings: [{ start: '2026-10-20T20:40:00Z', sequence: 1 }],
  })
})

test('Whoever asks for a new link gets one, once an hour at most', async () => {
  const [asked] = await noticesTo(world, 'mark')
  const ask = () => world.as('ines', ctx => announce(ctx, 'linkAskedAgain', { link: asked!.data.link! }))
  await ask()
  await ask()
  await tellFacts(world, office)
  const renewed = (await noticesTo(world, 'mark')).filter(n => n.kind === 'linkRenewed')
  expect(renewed).toHaveLength(1)
  expect(renewed[0]!.data.link).not.toBe(asked!.data.link)
  expect((await noticesOf(world)).filter(n => n.kind === 'linkRenewed')).toHaveLength(1)
})
