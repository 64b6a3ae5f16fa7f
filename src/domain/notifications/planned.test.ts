import { expect, test } from 'vitest'
import { noticesTo, officeOf, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { idFor } from '../../platform/ids.ts'
import { placeMeeting, undoMove } from '../conferences/booking/bookings.ts'
import { joinFromAfar } from '../conferences/calls/joining.ts'
import { moveDay } from '../conferences/days/day-move.ts'
import { needsFor } from '../conferences/interpreting/needs.ts'

const world = await openWorld()
const office = officeOf(world)
await inOak(world.house.db, tx =>
  tx
    .insertInto('person_languages')
    .values({ school_id: idFor('school', 'oakgrove'), person_id: person('linh'), language: 'ar' })
    .execute(),
)
await addRound(world, {
  ...{ days: { [DAY]: ['15:00', '17:00'] }, states: ['opened', 'planned', 'published'] },
  interpreters: ['salma', 'linh'],
  meetings: [['noor', 1, ['tomas']]],
})
const give = (who: string | null) =>
  world.as('ines', ctx =>
    placeMeeting(ctx, meetingOf('noor'), at('15:00'), { interpreter: who && person(who) }),
  )
const work = async () => {
  await tellFacts(world, office)
  wait(world, { seconds: 11 })
  await sendDue(world, office)
}
const freed = async (who: string) =>
  (await noticesTo(world, who)).filter(notice => notice.kind === 'interpreterFreed')
await give('salma')
await work()

test('Whoever is replaced hears it, with the time that is free again and nothing else', async () => {
  await give('linh')
  await work()
  const [notice] = await freed('salma')
  expect(notice).toMatchObject({ state: 'shown', data: { meetings: [{ part: 'interpreter', others: [] }] } })
  expect(notice!.data.meetings[0]).toMatchObject({ start: '2026-10-20T19:00:00Z', child_name: '', room: '' })
  for (const who of ['linh', 'amal', 'tomas']) expect(await freed(who)).toEqual([])
})

test('Taken back within the seconds, nobody is told anything of it', async () => {
  const { move } = await give('salma')
  await tellFacts(world, office)
  wait(world, { seconds: 3 })
  await world.as('ines', ctx => undoMove(ctx, move))
  await work()
  expect((await freed('linh')).map(one => one.state)).toEqual(['withdrawn'])
})

test('Of a day that is moved without its interpreter, that one is told, and a need stays open', async () => {
  const ask = { from: DAY, to: '2026-10-27', begin: null, educator: null, interpreters: [] }
  await world.as('ines', ctx => moveDay(ctx, roundOf(), ask))
  await work()
  expect((await freed('linh')).at(-1)).toMatchObject({ state: 'shown' })
  expect((await world.as('ines', needsFor)).needs).toMatchObject([
    { meeting: meetingOf('noor'), why: 'none' },
  ])
})

test('Whoever holds a conference hears who joins from elsewhere, once it stands; nobody else does', async () => {
  const joined = async (who: string) =>
    (await noticesTo(world, who)).filter(notice => notice.kind === 'guardianJoins')
  const join = (by: 'video' | 'phone' | null) =>
    world.as('karim', ctx => joinFromAfar(ctx, meetingOf('noor'), by))
  await join('phone')
  await tellFacts(world, office)
  wait(world, { seconds: 3 })
  await join('video')
  await join('video')
  await work()
  expect((await joined('tomas')).map(one => [one.state, one.data.joins?.by])).toEqual([
    ['withdrawn', 'phone'],
    ['shown', 'video'],
  ])
  for (const who of ['amal', 'karim', 'salma', 'linh', 'ines']) expect(await joined(who)).toEqual([])
})
