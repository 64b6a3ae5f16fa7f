import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roundOf,
} from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { newId } from '../../../platform/ids.ts'
import { placeMeeting } from '../booking/bookings.ts'
import { roundFor } from '../rounds/rounds.ts'
import { moveDay, undoDayMove } from './day-move.ts'
import type { DayAsk } from './hours-moved.ts'

const world = await openWorld()
const start = world.now
const SNOW: DayAsk = {
  from: DAY,
  to: '2026-10-27',
  begin: null,
  educator: null,
  interpreters: [person('salma')],
}
const LATER = SNOW.to

beforeEach(async () => {
  world.now = start
  await inOak(world.house.db, async tx => {
    await sql`delete from booking_moves`.execute(tx)
    await sql`delete from round_states`.execute(tx)
    await sql`delete from facts`.execute(tx)
    await sql`delete from rounds`.execute(tx)
  })
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    rooms: ['Loft', 'Garden'],
    educators: { ines: 'Loft', tomas: 'Garden', wen: null },
    interpreters: ['salma'],
    breaks: [['ines', DAY, '15:50', '16:10']],
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['mateo', 1, ['ines']],
      ['sami', 1, ['ines']],
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen', 'tomas']],
    ],
  })
  await addAnswer(world, 'amal', { times: { [at('15:25')]: 'preferred' }, interpreter: true })
  for (const [kid, home, clock] of [
    ['mateo', 1, '15:00'],
    ['sami', 1, '15:25'],
    ['ari', 1, '15:25'],
    ['ari', 2, '16:15'],
  ] as const)
    await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
})

const standing = () =>
  inOak(world.house.db, async tx => {
    const { rows } = await sql<{
      line: string
    }>`select concat_ws(' ', m.child_id, b.id, b.starts_wall, b.sequence, b.mode,
      b.room_id, b.interpreter_id, b.language, (select string_agg(concat_ws(':', c.kind, c.holder_id, c.during), ' ' order by c.kind, c.holder_id)
        from claims c where c.booking_id = b.id)) as line
      from bookings b join meetings m on m.id = b.meeting_id where b.cancelled_at is null order by 1`.execute(
      tx,
    )
    return rows.map(row => row.line)
  })
const starts = () =>
  inOak(world.house.db, async tx => {
    const rows = await tx
      .selectFrom('bookings')
      .select(['meeting_id', 'starts_wall', 'sequence', 'interpreter_id', 'language'])
      .where('cancelled_at', 'is', null)
      .execute()
    return new Map(rows.map(row => [row.meeting_id, row]))
  })
const startOf = async (kid: string, home = 1) =>
  (await starts()).get(meetingOf(kid, home))?.starts_wall.slice(0, 16)
const days = () =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('round_days')
      .select(['day', 'from_at', 'until_at'])
      .where('round_id', '=', roundOf())
      .execute(),
  )
const move = (ask: Partial<DayAsk> = {}) =>
  world.as('ines', ctx => moveDay(ctx, roundOf(), { ...SNOW, ...ask }))
const moves = async () =>
  (
    await inOak(world.house.db, tx =>
      tx
        .selectFrom('facts')
        .select(['kind', 'payload'])
        .where('kind', '=', 'dayMoved')
        .orderBy('id')
        .execute(),
    )
  ).map(fact => fact.payload as { moves: { sequence: number }[]; undoes?: string })

test('A whole day comes along with all that its meetings have, and the round with it', async () => {
  const before = await starts()
  const { plan } = await move()
  expect(plan.stays).toEqual([])
  expect(await days()).toEqual([{ day: LATER, from_at: '15:00:00', until_at: '17:00:00' }])
  for (const [meeting, row] of before)
    expect((await starts()).get(meeting)).toEqual({
      ...row,
      starts_wall: row.starts_wall.replace(DAY, LATER),
      sequence: 1,
    })
  expect((await moves()).map(fact => fact.moves.length)).toEqual([4])
})

test('Another beginning shifts everything by the same minutes, breaks too', async () => {
  await move({ begin: '16:00' })
  expect(await startOf('sami')).toBe(at('16:25', LATER))
  const round = await world.as('ines', ctx => roundFor(ctx, roundOf()))
  expect(round.hours.filter(span => span.kind === 'break')).toMatchObject([
    { day: LATER, from_at: '16:50', until_at: '17:10' },
  ])
})

test('The same day can begin later: one comes to where another was', async () => {
  await move({ to: DAY, begin: '15:25' })
  expect([await startOf('mateo'), await startOf('sami')]).toEqual([at('15:25'), at('15:50')])
})

test('An interpreter who does not come leaves a need that is not met', async () => {
  const { plan } = await move({ interpreters: [] })
  expect(plan.moves.filter(one => one.without).map(one => one.child)).toEqual([person('sami')])
  const row = (await starts()).get(meetingOf('sami'))
  expect(row).toMatchObject({ interpreter_id: null, language: 'ar', starts_wall: `${LATER}T15:25:00` })
})

test('Who is taken by another round then stays, is named, and keeps the time', async () => {
  await addRound(world, {
    name: 'other',
    days: { [LATER]: ['15:00', '17:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['mia', 1, ['wen']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia', 1, 'other'), at('15:25', LATER)))
  const { plan } = await move()
  expect(plan.stays.map(one => [one.child, one.conflicts])).toEqual([
    [
      person('ari'),
      [
        { code: 'educatorBusy', who: person('wen') },
        { code: 'guardianBusy', who: person('dana') },
      ],
    ],
  ])
  expect(await startOf('ari', 1)).toBe(at('15:25'))
  expect(await startOf('ari', 2)).toBe(at('16:15', LATER))
})

test('The hours of one educator go alone; whom another is to meet as well stays', async () => {
  const { plan } = await move({ educator: person('wen'), begin: '16:00' })
  expect(plan.moves.map(one => one.start)).toEqual([at('16:25', LATER)])
  expect(plan.stays.map(one => one.conflicts)).toEqual([[{ code: 'educatorAway', who: person('tomas') }]])
  expect((await days()).map(span => span.day)).toEqual([DAY, LATER])
  expect(await startOf('mateo')).toBe(at('15:00'))
})

test('It is taken back as one act, to the byte but for what calendars count', async () => {
  const before = await standing()
  const { act } = await move({ interpreters: [] })
  await world.as('ines', ctx => undoDayMove(ctx, roundOf(), act))
  await world.as('ines', ctx => undoDayMove(ctx, roundOf(), act))
  expect((await standing()).map(line => line.replace(':00 2 ', ':00 0 '))).toEqual(before)
  expect(await days()).toEqual([{ day: DAY, from_at: '15:00:00', until_at: '17:00:00' }])
  const [there, back, ...more] = await moves()
  expect(more).toEqual([])
  expect([there?.undoes, typeof back?.undoes]).toEqual([undefined, 'string'])
})

test('Once one of them has moved on, or somebody new came, it is not taken back', async () => {
  const { act } = await move()
  world.now = world.now.add({ minutes: 1 })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('16:40', LATER)))
  await expect(world.as('ines', ctx => undoDayMove(ctx, roundOf(), act))).rejects.toThrow('frame.movedOn')
  expect(await startOf('sami')).toBe(at('15:25', LATER))
})

test('When the day that it was has begun, it is too late', async () => {
  const { act } = await move()
  world.now = world.now.add({ hours: 14 * 24 + 6 })
  await expect(world.as('ines', ctx => undoDayMove(ctx, roundOf(), act))).rejects.toThrow(
    'conferences.dayOver',
  )
})

test('What cannot be meant is said by field, and only the head moves a day', async () => {
  for (const [ask, field] of [
    [{ to: '2026-10-01' }, 'to'],
    [{ to: DAY }, 'to'],
    [{ from: '2026-10-21' }, 'from'],
    [{ begin: '22:30' }, 'begin'],
    [{ educator: person('pia') }, 'educator'],
    [{ interpreters: [person('linh')] }, 'interpreters'],
  ] as const)
    await expect(move(ask as Partial<DayAsk>)).rejects.toThrow(`invalid: ${field}`)
  for (const who of ['wen', 'dana'])
    await expect(world.as(who, ctx => moveDay(ctx, roundOf(), SNOW))).rejects.toThrow()
  expect(await startOf('mateo')).toBe(at('15:00'))
})

test('Whoever was just choosing a time of that day chooses again; what is kept of other days stays', async () => {
  await inOak(world.house.db, async tx => {
    for (const [kid, day] of [
      ['mateo', DAY],
      ['sami', LATER],
    ] as const) {
      const [id, until] = [newId(), world.now.add({ minutes: 2 }).toString()]
      await sql`insert into holds (school_id, id, bundle_id, round_id, meeting_id, during, starts_wall, mode, held_at, until_at)
        select school_id, ${id}, ${id}, round_id, id, tstzrange(${`${day}T20:40:00Z`}, ${`${day}T21:00:00Z`}),
          ${at('16:40', day)}, 'phone', ${world.now.toString()}, ${until} from meetings where id = ${meetingOf(kid)}`.execute(
        tx,
      )
    }
  })
  await move()
  const kept = await inOak(world.house.db, tx => tx.selectFrom('holds').select('meeting_id').execute())
  expect(kept).toEqual([{ meeting_id: meetingOf('sami') }])
})

test('The clocks go back in between: wall times stay, instants follow', async () => {
  await move({ to: '2026-11-03' })
  const { rows } = await inOak(world.house.db, tx =>
    sql<{
      at: string
    }>`select to_char(lower(during), 'HH24:MI') as at from bookings where meeting_id = ${meetingOf('mateo')}`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([{ at: '20:00' }])
})
