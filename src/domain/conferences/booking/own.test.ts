import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { identityId } from '../../../demo/personas.ts'
import { type Ctx, inSchool } from '../../../platform/ctx.ts'
import { idFor, newId } from '../../../platform/ids.ts'
import { openSession } from '../../../platform/sessions.ts'
import { hashOf } from '../../../platform/tokens.ts'
import { holdTimes } from '../holding/holds.ts'
import { publishRound } from '../planning/publish.ts'
import { scheduleOf } from '../schedule.ts'
import { placeMeeting } from './bookings.ts'
import { freeTimes } from './free.ts'
import { ownCaseFor } from './own-case.ts'
import { cancelOwnMeeting, changeOwnMode, moveOwnMeeting } from './own-changes.ts'
import { bookTimes } from './times.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mai', 1, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
await addRound(world, {
  name: 'autumn clocks',
  days: { '2026-11-01': ['00:30', '03:30'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [['ari', 1, ['wen']]],
})
await addRound(world, {
  name: 'spring clocks',
  days: { '2027-03-14': ['01:00', '04:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [['ari', 1, ['wen']]],
})
await addRound(world, {
  name: 'late',
  days: { '2026-12-01': ['15:00', '17:00'] },
  meetings: [['leo', 1, ['wen']]],
})

/** Opens the gate once so many have come: all transactions stand open before any of them writes. */
function gate(all: number) {
  let come = 0
  let open = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return async () => {
    if (++come >= all) open()
    await opened
  }
}

const racing = async (who: string, pass: () => Promise<void>, work: (ctx: Ctx) => Promise<unknown>) => {
  const token = await openSession(world.database.db, identityId('oakgrove', who), 'race', world.now)
  return inSchool(
    world.house,
    { slug: 'oakgrove', now: world.now, sessionHash: hashOf(token) },
    async ctx => {
      await pass()
      return work(ctx)
    },
  )
}

const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
  settled.map(one => (one.status === 'fulfilled' ? 'done' : (one.reason as { code?: string }).code)).sort()

const overlaps = async () =>
  (
    await inOak(world.house.db, tx =>
      tx
        .selectFrom('claims as a')
        .innerJoin('claims as b', join =>
          join.onRef('a.holder_id', '=', 'b.holder_id').on('a.booking_id', '<', eb => eb.ref('b.booking_id')),
        )
        .where(eb => eb(eb.ref('a.during'), '&&' as never, eb.ref('b.during') as never))
        .select('a.booking_id')
        .execute(),
    )
  ).length

test('Two families race for the last time: one has it, the other hears that it is taken', async () => {
  for (const clock of ['15:00', '15:25', '15:50']) {
    const pass = gate(2)
    const settled = await Promise.allSettled([
      racing('dana', pass, ctx => moveOwnMeeting(ctx, meetingOf('ari', 1), at(clock))),
      racing('mark', pass, ctx => moveOwnMeeting(ctx, meetingOf('ari', 2), at(clock))),
    ])
    expect(outcomes(settled)).toEqual(['conferences.timeTaken', 'done'])
    expect(await overlaps()).toBe(0)
  }
})

test('Two tabs of one family: the meeting ends up at one time, and is booked once', async () => {
  const pass = gate(2)
  const settled = await Promise.allSettled(
    ['16:15', '16:40'].map(clock =>
      racing('rosa', pass, ctx => moveOwnMeeting(ctx, meetingOf('leo'), at(clock))),
    ),
  )
  expect(outcomes(settled)).toEqual(['done', 'done'])
  const rows = await inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select('sequence')
      .where('meeting_id', '=', meetingOf('leo'))
      .where('cancelled_at', 'is', null)
      .execute(),
  )
  expect(rows).toEqual([{ sequence: 1 }])
})

test('Two heads press publish: it is published once, and one is told so', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('leo', 1, 'late'), '2026-12-01T15:00'))
  const pass = gate(2)
  const settled = await Promise.allSettled(
    [1, 2].map(() => racing('ines', pass, ctx => publishRound(ctx, roundOf('late')))),
  )
  expect(outcomes(settled)).toEqual(['conferences.alreadyPublished', 'done'])
  const facts = await inOak(world.house.db, tx =>
    tx.selectFrom('facts').select('id').where('kind', '=', 'schedulePublished').execute(),
  )
  expect(facts.length).toBe(1)
})

test('On the night when clocks go back, a time that comes twice is the first of the two', async () => {
  const meeting = meetingOf('ari', 1, 'autumn clocks')
  await world.as('dana', ctx => moveOwnMeeting(ctx, meeting, '2026-11-01T01:20'))
  const [ari] = await world.as('ines', ctx => scheduleOf(ctx, roundOf('autumn clocks')))
  expect(ari?.booking).toMatchObject({ start: '2026-11-01T05:20:00Z', end: '2026-11-01T05:40:00Z' })
  await world.as('dana', ctx => moveOwnMeeting(ctx, meeting, '2026-11-01T02:10'))
  const [moved] = await world.as('ines', ctx => scheduleOf(ctx, roundOf('autumn clocks')))
  expect(moved?.booking).toMatchObject({ start: '2026-11-01T07:10:00Z', end: '2026-11-01T07:30:00Z' })
})

test('In the night when clocks go forward, times that do not exist are not offered', async () => {
  const meeting = meetingOf('ari', 1, 'spring clocks')
  const starts = (await free('dana', meeting)).map(start => start.slice(11))
  expect(starts).toEqual(['01:00', '01:25', '01:50', '03:05', '03:30'])
  const attempt = world.as('dana', ctx => moveOwnMeeting(ctx, meeting, '2027-03-14T02:15'))
  await expect(attempt).rejects.toMatchObject({ code: 'conferences.timeTaken' })
  await world.as('dana', ctx => moveOwnMeeting(ctx, meeting, '2027-03-14T01:50'))
  const [ari] = await world.as('ines', ctx => scheduleOf(ctx, roundOf('spring clocks')))
  expect(ari?.booking?.start).toBe('2027-03-14T06:50:00Z')
  expect(Temporal.Instant.from(ari!.booking!.end).toZonedDateTimeISO('America/New_York').hour).toBe(3)
})

const free = async (who: string, meeting: string) =>
  freeTimes((await world.as(who, ctx => ownCaseFor(ctx, meeting))).known).map(({ start }) => start)

test('Whoever changes one conference again and again is asked to wait, and can still cancel it', async () => {
  const [mine, others] = [meetingOf('ari'), meetingOf('ari', 2)]
  world.now = Temporal.Instant.from('2026-10-07T14:00:00Z')
  const [first, second] = await free('dana', mine)
  const { booking } = await world.as('dana', ctx => moveOwnMeeting(ctx, mine, first!))
  await inOak(world.house.db, tx =>
    tx
      .insertInto('booking_moves')
      .values(
        Array.from({ length: 29 }, (_, n) => ({
          ...{ school_id: idFor('school', 'oakgrove'), id: newId(), booking_id: booking },
          ...{ before: 'null', after: 'null', made_by: person('dana'), undone_at: null },
          made_at: world.now.subtract({ minutes: n * 10 }).toString(),
        })),
      )
      .execute(),
  )
  const until = Temporal.Instant.from('2026-10-08T09:20:00Z')
  const often = { code: 'conferences.changedOften', detail: { until } }
  const again = [{ meeting: mine, start: second! }]
  const round = roundOf()
  await expect(world.as('dana', ctx => moveOwnMeeting(ctx, mine, second!))).rejects.toMatchObject(often)
  await expect(world.as('dana', ctx => changeOwnMode(ctx, mine, 'phone'))).rejects.toMatchObject(often)
  await expect(world.as('dana', ctx => holdTimes(ctx, round, again))).rejects.toMatchObject(often)
  await world.as('dana', ctx => cancelOwnMeeting(ctx, mine))
  await expect(world.as('dana', ctx => bookTimes(ctx, round, again))).rejects.toMatchObject(often)
  // neither the other home nor the head hears of it
  await world.as('mark', ctx => moveOwnMeeting(ctx, others, first!))
  await world.as('ines', ctx => placeMeeting(ctx, mine, second!))
  // the cancellation counts as well
  world.now = until.add({ minutes: 10, seconds: 1 })
  await world.as('dana', ctx => changeOwnMode(ctx, mine, 'phone'))
})
