import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { idFor } from '../../../platform/ids.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { placeMeeting } from '../booking/bookings.ts'
import { cancelOwnMeeting, moveOwnMeeting } from '../booking/own-changes.ts'
import { waiveMeeting } from '../meetings.ts'
import { offerAnew } from './anew.ts'
import { declineMeeting, takeBackDecline } from './declines.ts'
import { noteEnd } from './ends.ts'
import { nudgeHomes } from './nudges.ts'
import { trackingFor } from './tracking.ts'

const world = await openWorld()
const LATER = '2026-10-21'
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'], [LATER]: ['15:00', '17:00'] },
  educators: { tomas: null, wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['wen']],
    ['noor', 1, ['tomas']],
    ['leo', 1, ['wen']],
    ['mateo', 1, ['wen']],
    ['uma', 1, ['wen']],
  ],
})
await addRound(world, {
  name: 'asking',
  days: { '2026-12-01': ['15:00', '17:00'] },
  meetings: [['leo', 1, ['wen']]],
})

const clock = (time: string, day = DAY) => {
  world.now = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant()
}
const place = (kid: string, home: number, time: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(time)))
const progress = async (who = 'ines', round = roundOf()) => {
  const { homes } = await world.as(who, ctx => trackingFor(ctx, round))
  return Object.fromEntries(homes.map(one => [one.meeting, one.progress]))
}
const end = (meeting: string, went: 'held' | 'home_away') =>
  world.as('wen', ctx => noteEnd(ctx, meeting, { went, began: '', ended: '', came: 'all' }))
const nudge = (who: string, meeting?: string, round = roundOf()) =>
  world.as(who, ctx => nudgeHomes(ctx, round, meeting))
const nudged = async () =>
  (
    await inOak(world.house.db, tx =>
      tx.selectFrom('facts').select('payload').where('kind', '=', 'timeNudged').orderBy('id').execute(),
    )
  ).map(fact => (fact.payload as { guardians: string[] }).guardians)

await place('ari', 1, '15:00')
await place('mia', 1, '15:25')
await place('noor', 1, '16:40')

test('Each home of each child stands where it is: held, booked, still to note, missed, declined or open', async () => {
  clock('15:50')
  await end(meetingOf('ari', 1), 'held')
  await world.as('lucia', ctx => declineMeeting(ctx, meetingOf('mateo'), 'Todo bien'))
  expect(await progress()).toEqual({
    [meetingOf('ari', 1)]: 'held',
    [meetingOf('ari', 2)]: 'open',
    [meetingOf('mia', 1)]: 'toNote',
    [meetingOf('noor', 1)]: 'booked',
    [meetingOf('leo', 1)]: 'open',
    [meetingOf('mateo', 1)]: 'declined',
    [meetingOf('uma', 1)]: 'open',
  })
  const { homes, counts } = await world.as('ines', ctx => trackingFor(ctx, roundOf()))
  expect(homes.find(home => home.meeting === meetingOf('mateo'))?.word).toBe('Todo bien')
  expect(counts.get('open')).toBe(3)
})

test('What was missed is asked for again until it has a new time, and held stays held', async () => {
  await end(meetingOf('mia', 1), 'home_away')
  expect((await progress())[meetingOf('mia', 1)]).toBe('missed')
  await world.as('wen', ctx => offerAnew(ctx, meetingOf('mia', 1)))
  expect((await progress())[meetingOf('mia', 1)]).toBe('missed')
  await world.as('dana', ctx => moveOwnMeeting(ctx, meetingOf('mia', 1), at('15:00', LATER)))
  expect((await progress())[meetingOf('mia', 1)]).toBe('booked')
})

test('Staff see the children whom they meet or look after; a parent on the staff nothing of the own child', async () => {
  const [tomas, wen] = [await progress('tomas'), await progress('wen')]
  expect(tomas).toHaveProperty(meetingOf('noor', 1))
  for (const hidden of [meetingOf('leo'), meetingOf('ari', 1), meetingOf('ari', 2)])
    expect(tomas).not.toHaveProperty(hidden)
  expect(wen).toHaveProperty(meetingOf('ari', 2))
  expect(wen).not.toHaveProperty(meetingOf('noor', 1))
  for (const who of ['dana', 'salma', 'joan', 'ari'])
    await expect(
      world.as(who, ctx => trackingFor(ctx, roundOf())),
      who,
    ).rejects.toThrow(Absent)
})

test('One tap asks all homes without a time, each person once, never one from whom the child is withheld', async () => {
  await nudge('wen')
  const [asked] = await nudged()
  expect(asked).toEqual(expect.arrayContaining([person('mark'), person('petra'), person('rosa')]))
  for (const who of ['dana', 'lucia', 'amal', 'victor', 'rose']) expect(asked, who).not.toContain(person(who))
})

test('Nobody is asked again within two days; then again, and only who still has no time', async () => {
  await expect(nudge('ines')).rejects.toMatchObject({ code: 'conferences.nudgedLately' })
  await expect(nudge('ines', meetingOf('leo'))).rejects.toMatchObject({ code: 'conferences.nudgedLately' })
  const before = world.now
  world.now = before.add({ hours: 49 })
  await nudge('ines', meetingOf('leo'))
  expect((await nudged()).at(-1)).toEqual(expect.arrayContaining([person('rosa')]))
  expect((await nudged()).at(-1)).not.toContain(person('mark'))
  world.now = before
})

test('A nudge is for homes without a time, by those who meet them, once families know the round', async () => {
  await expect(nudge('ines', meetingOf('noor'))).rejects.toMatchObject({ code: 'conferences.nobodyToNudge' })
  await expect(nudge('pia', meetingOf('noor'))).rejects.toThrow(Forbidden)
  await expect(nudge('tomas', meetingOf('ari', 2))).rejects.toThrow(Absent)
  await expect(nudge('ines', undefined, roundOf('asking'))).rejects.toMatchObject({
    code: 'conferences.nudgeTooEarly',
  })
})

test('Who gave a time back is not asked with all who never had one, but by name', async () => {
  await world.as('amal', ctx => cancelOwnMeeting(ctx, meetingOf('noor')))
  const { homes } = await world.as('ines', ctx => trackingFor(ctx, roundOf()))
  expect(homes.filter(home => home.gaveBack).map(home => home.meeting)).toEqual([meetingOf('noor')])
  await expect(nudge('ines')).rejects.toMatchObject({ code: 'conferences.nudgedLately' })
  await nudge('ines', meetingOf('noor'))
  expect((await nudged()).at(-1)).toContain(person('amal'))
  await place('noor', 1, '16:40')
})

test('A family says itself that it wants no conference, and may want one after all', async () => {
  const meeting = meetingOf('leo')
  await world.as('rosa', ctx => declineMeeting(ctx, meeting, ''))
  await world.as('rosa', ctx => declineMeeting(ctx, meeting, 'twice'))
  expect((await progress())[meeting]).toBe('declined')
  await world.as('rosa', ctx => takeBackDecline(ctx, meeting))
  expect((await progress())[meeting]).toBe('open')
})

test('Whoever has a time cancels it first; nobody declines for another home', async () => {
  await expect(world.as('amal', ctx => declineMeeting(ctx, meetingOf('noor'), ''))).rejects.toMatchObject({
    code: 'conferences.declineBooked',
  })
  for (const who of ['dana', 'rosa', 'wen', 'victor'])
    await expect(
      world.as(who, ctx => declineMeeting(ctx, meetingOf('ari', 2), '')),
      who,
    ).rejects.toThrow(Absent)
})

test('What the school said is not needed is no page of the family; what it wants again, it asks for', async () => {
  await world.as('mark', ctx => declineMeeting(ctx, meetingOf('ari', 2), ''))
  await world.as('ines', ctx => waiveMeeting(ctx, meetingOf('ari', 2), false))
  expect((await progress())[meetingOf('ari', 2)]).toBe('open')
  await world.as('ines', ctx => waiveMeeting(ctx, meetingOf('ari', 2), true))
  await expect(world.as('mark', ctx => takeBackDecline(ctx, meetingOf('ari', 2)))).rejects.toThrow(Absent)
  await world.as('ines', ctx => waiveMeeting(ctx, meetingOf('ari', 2), false))
})

test('A restriction that is entered takes its guardian from the list at once', async () => {
  world.now = world.now.add({ hours: 100 })
  await inOak(world.house.db, tx =>
    tx
      .insertInto('restrictions')
      .values({
        school_id: idFor('school', 'oakgrove'),
        id: idFor('restriction', 'test'),
        guardian_id: person('mark'),
        child_id: person('ari'),
        scope: 'everything',
        from_on: '2026-10-01',
        until_on: null,
        document: 'order',
        author_id: person('ines'),
        entered_at: world.now.toString(),
        lifted_at: null,
        lifted_by: null,
      })
      .execute(),
  )
  await nudge('ines', meetingOf('ari', 2))
  expect((await nudged()).at(-1)).toEqual([person('petra')])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
