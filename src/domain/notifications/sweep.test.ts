import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noticesOf, noticesTo, officeOf, publish, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../conferences/booking/bookings.ts'
import { schoolsAtWork, sweepSchool } from './sweep.ts'

// the second day of this round is the Sunday on which clocks go back
const DAY = '2026-10-30'
const SUNDAY = '2026-11-01'
const shout = (problem: unknown) => {
  throw problem
}
const world = await openWorld()
const office = officeOf(world)
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'], [SUNDAY]: ['10:00', '12:00'] },
  educators: { wen: null, ines: null },
  meetings: [
    ['leo', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
    ['obi', 1, ['ines']],
  ],
})
const place = (kid: string, wall: string, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), wall))
await place('leo', at('10:00', SUNDAY))
await place('ari', at('10:25', SUNDAY), 2)
await place('mia', at('15:00', DAY))
await place('obi', at('15:25', DAY))
await publish(world)
wait(world, { seconds: 10 })
await tellFacts(world, office)

const sweepAt = async (wall: string, zone = 'America/New_York') => {
  world.now = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
  await sweepSchool(office, 'oakgrove', shout)
}
const reminded = async (who: string) => (await noticesTo(world, who)).filter(n => n.kind === 'dayBefore')

test('The worker knows every school', async () => {
  expect(await schoolsAtWork(office)).toEqual(['harborlight', 'oakgrove'])
})

test('The evening before, each is reminded once, and who was cancelled is not', async () => {
  await sweepAt('2026-10-29T15:50')
  expect(await reminded('dana')).toEqual([])
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('obi')))
  await sweepAt('2026-10-29T16:00')
  await sweepAt('2026-10-29T16:10')
  await sweepAt('2026-10-29T19:50')
  expect(await reminded('dana')).toHaveLength(1)
  expect(await reminded('ines')).toHaveLength(1)
  expect(await reminded('sam')).toEqual([])
  expect(await reminded('rosa')).toEqual([])
})

test('A guardian abroad is reminded in the own evening, over the change of the clocks', async () => {
  // 16:00 in Lisbon is noon in New York on that Saturday
  await sweepAt('2026-10-31T15:50', 'Europe/Lisbon')
  expect(await reminded('mark')).toEqual([])
  await sweepAt('2026-10-31T16:00', 'Europe/Lisbon')
  expect(await reminded('mark')).toHaveLength(1)
  expect(await reminded('petra')).toEqual([])
  await sweepAt('2026-10-31T16:00')
  expect(await reminded('petra')).toHaveLength(1)
  expect(await reminded('rosa')).toHaveLength(1)
  expect((await reminded('rosa'))[0]!.data.meetings[0]!.start).toBe('2026-11-01T15:00:00Z')
})

test('Without a mail server all of it is in the outbox, and nothing waits', async () => {
  wait(world, { minutes: 1 })
  await sweepSchool(office, 'oakgrove', shout)
  const states = new Set((await noticesOf(world)).map(notice => notice.state))
  expect([...states].sort()).toEqual(['shown'])
})

test('What has served is cleared away', async () => {
  const rows = () => inOak(world.house.db, tx => tx.selectFrom('submissions').select('key').execute())
  await world.as('ines', ctx =>
    ctx.db
      .insertInto('submissions')
      .values({
        school_id: ctx.school.id,
        key: '00000000-0000-4000-8000-000000000001',
        actor: person('ines'),
        location: '/x',
        sent_at: ctx.now.toString(),
      })
      .execute(),
  )
  await sweepSchool(office, 'oakgrove', shout)
  expect(await rows()).toHaveLength(1)
  wait(world, { hours: 49 })
  await sweepSchool(office, 'oakgrove', shout)
  expect(await rows()).toHaveLength(0)
})
