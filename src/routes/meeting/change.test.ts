import { beforeAll, expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { lockMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { idFor, newKey } from '../../platform/ids.ts'

const world = await openWorld()
const begun = '2026-10-06T10:00'

beforeAll(async () => {
  const round = { educators: { wen: null }, states: ['opened', 'planned', 'published'] as const }
  const days = { [DAY]: ['15:00', '17:00'] as [string, string] }
  const meetings: [string, number, string[]][] = [
    ['mateo', 1, ['wen']],
    ['mia', 1, ['wen']],
  ]
  const states = [...round.states]
  await addRound(world, { ...round, states, days, meetings })
  await addRound(world, { ...round, states, days, meetings: [['leo', 1, ['wen']]], name: 'shut' })
  await addRound(world, {
    ...{ ...round, states, meetings, name: 'today' },
    days: { '2026-10-06': ['10:00', '12:00'] },
  })
  await world.as('ines', async ctx => {
    for (const [kid, clock] of [
      ['mateo', '15:00'],
      ['mia', '15:25'],
    ] as const)
      await placeMeeting(ctx, meetingOf(kid), at(clock))
    await lockMeeting(ctx, meetingOf('mateo'), true)
  })
  const then = world.now
  world.now = then.subtract({ hours: 1 })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia', 1, 'today'), begun))
  world.now = then
  const row = { school_id: idFor('school', 'oakgrove'), round_id: roundOf('shut') }
  const when = { entered_at: then.toString(), effective_at: then.toString() }
  await inOak(world.house.db, async tx => {
    const { by_person } = await tx.selectFrom('round_states').select('by_person').executeTakeFirstOrThrow()
    await tx
      .insertInto('round_states')
      .values({ ...row, ...when, by_person, state: 'closed' })
      .execute()
  })
})

const cases = [
  ['lucia', meetingOf('mateo'), 'La escuela mantiene esta hora.'],
  ['rosa', meetingOf('leo', 1, 'shut'), 'Estas reuniones ya terminaron.'],
  ['dana', meetingOf('mia', 1, 'today'), 'This conference has begun already'],
] as const

test.each(cases)(
  'What %s cannot change of %s is not offered, and the reason stands there',
  async (...one) => {
    const [who, meeting, why] = one
    const own = `/s/oakgrove/meetings/${meeting}`
    const page = await (await world.visit(who, own)).text()
    expect(page).toContain(why)
    for (const way of ['time', 'mode', 'cancellation']) expect(page).not.toContain(`${own}/${way}"`)
    const times = await world.visit(who, `${own}/time`)
    const shown = await times.text()
    expect([times.status, shown.includes(why)]).toEqual([200, true])
    expect(shown).not.toContain('type="radio"')
    expect(shown).not.toContain(`action="${own}/time"`)
  },
)

test.each(cases)('Whoever asks all the same, as %s of %s, hears the same sentence once', async (...one) => {
  const [who, meeting, why] = one
  const answer = await world.visit(who, `/s/oakgrove/meetings/${meeting}/time`, {
    ...{ start: at('16:15'), key: newKey() },
  })
  expect(answer.status).toBe(409)
  expect((await answer.text()).split(why)).toHaveLength(2)
})

test('Where nothing stands against it, another time is offered', async () => {
  const own = `/s/oakgrove/meetings/${meetingOf('mia')}`
  const page = await (await world.visit('dana', own)).text()
  for (const way of ['time', 'mode', 'cancellation']) expect(page).toContain(`${own}/${way}"`)
  expect(await (await world.visit('dana', `${own}/time`)).text()).toContain('type="radio"')
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

test('A way to meet is refused with what is true: the hours have changed, or no room is free', async () => {
  const change = async (mode: string) => {
    const answer = await world.visit('dana', `/s/oakgrove/meetings/${meetingOf('mia')}/mode`, {
      mode,
      key: newKey(),
    })
    return [answer.status, await answer.text()]
  }
  expect((await change('phone'))[0]).toBe(303)
  const hours = (from: string) =>
    inOak(world.house.db, tx =>
      tx
        .updateTable('staff_hours')
        .set({ from_at: from })
        .where('round_id', '=', roundOf())
        .where('person_id', '=', person('wen'))
        .execute(),
    )
  await hours('16:15')
  expect(await change('video')).toEqual([409, expect.stringContaining('this time no longer fits')])
  await hours('15:00')
  expect((await change('video'))[0]).toBe(303)
})

test('While only others go first, no time is offered to a home, in words that say why; to those who do, one is', async () => {
  const states = ['opened', 'planned', 'published'] as const
  await addRound(world, {
    ...{ name: 'staged', days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null }, states: [...states] },
    meetings: [
      ['uma', 1, ['wen']],
      ['finn', 1, ['wen']],
      ['leo', 1, ['wen']],
    ],
  })
  const set = { school_id: idFor('school', 'oakgrove'), set_by: person('ines'), set_at: world.now.toString() }
  const opens = { first: world.now, all: world.now.add({ hours: 24 }) }
  for (const stage of ['first', 'all'] as const)
    await inOak(world.house.db, tx =>
      tx
        .insertInto('booking_stages')
        .values({ ...set, round_id: roundOf('staged'), stage, opens_at: opens[stage].toString() })
        .execute(),
    )
  const seen = async (who: string, kid: string) => {
    const own = `/s/oakgrove/meetings/${meetingOf(kid, 1, 'staged')}`
    const page = await (await world.visit(who, own)).text()
    const times = await (await world.visit(who, `${own}/time`)).text()
    const live = await (await world.visit(who, `${own}/time/live`)).text()
    const later = [page, times].map(text => text.includes('Todavía no puede elegir'))
    return { offered: page.includes(`${own}/time"`), times: times.includes('type="radio"'), later, live }
  }
  expect(await seen('rosa', 'leo')).toMatchObject({ offered: false, times: false, later: [true, true] })
  expect(await seen('uma-mother', 'uma')).toMatchObject({ offered: true, times: true })
})
