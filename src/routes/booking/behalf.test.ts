import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { choosingForFamily } from '../../domain/conferences/booking/behalf.ts'
import { idFor } from '../../platform/ids.ts'
import { SignInNeeded } from '../../platform/refusal.ts'

const world = await openWorld()
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['uma', 1, ['wen']],
  ],
})
const round = `/s/oakgrove/rounds/${roundOf()}`
const pageOf = (who: string) => `${round}/families/${person(who)}/booking`
const pick = (kid: string, clock: string, home = 1) => `${meetingOf(kid, home)}@${at(clock)}`
const textOf = async (who: string, path: string) => (await world.visit(who, path)).text()
const call = (who: string, family: string, time: string | string[], spoken_by = 'Rosa') =>
  world.visit(who, pageOf(family), { time, spoken_by })
const bookings = () =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select(['meeting_id', 'starts_wall', 'spoken_by', 'booked_by'])
      .where('cancelled_at', 'is', null)
      .orderBy('starts_wall')
      .execute(),
  )

test('A family on the phone gets two times in a row, at once; who spoke and who typed is kept and shown', async () => {
  const page = await textOf('ines', pageOf('rosa'))
  expect(page).toContain(pick('leo', '15:50'))
  expect(page).toContain(`${pick('leo', '15:00')} ${pick('ana', '15:25')}`)
  const done = await call('ines', 'rosa', ['', `${pick('leo', '15:00')} ${pick('ana', '15:25')}`, ''])
  expect(done.status).toBe(303)
  const typed = { spoken_by: 'Rosa', booked_by: person('ines') }
  expect(await bookings()).toEqual([
    { meeting_id: meetingOf('leo'), starts_wall: `${DAY}T15:00:00`, ...typed },
    { meeting_id: meetingOf('ana'), starts_wall: `${DAY}T15:25:00`, ...typed },
  ])
  expect(await textOf('ines', `${round}/meetings/${meetingOf('leo')}/time`)).toContain(
    'Rosa told Ines by phone',
  )
})

test('Said again, one time is moved and the other stays', async () => {
  expect(await textOf('ines', pageOf('rosa'))).toContain('Stays as it is: Tuesday, October\u00a020')
  expect((await call('ines', 'rosa', pick('leo', '16:15'))).status).toBe(303)
  expect((await bookings()).map(one => one.starts_wall.slice(11, 16))).toEqual(['15:25', '16:15'])
})

test('How the family meets and who comes is asked too, filled in as it is, and kept', async () => {
  const page = await textOf('ines', pageOf('rosa'))
  expect(page).toMatch(/name="mode" value="in_person"[^>]*checked/)
  for (const who of ['rosa', 'tomas'])
    expect(page).toMatch(new RegExp(`name="guest" value="${person(who)}"[^>]*checked`))
  const said = { spoken_by: 'Rosa', mode: 'phone', guest: [person('rosa')], students_come: 'on' }
  const time = pick('leo', '16:40')
  expect((await world.visit('ines', pageOf('rosa'), { time, ...said })).status).toBe(303)
  const kept = await inOak(world.house.db, tx =>
    tx
      .selectFrom('meeting_wishes as w')
      .innerJoin('bookings as b', 'b.meeting_id', 'w.meeting_id')
      .select(['b.mode', 'w.guests', 'w.student'])
      .where('w.meeting_id', '=', meetingOf('leo'))
      .where('b.cancelled_at', 'is', null)
      .execute(),
  )
  expect(kept).toEqual([{ mode: 'phone', guests: [person('rosa')], student: true }])
  const back = { time: pick('leo', '16:15'), spoken_by: 'Rosa', mode: 'in_person' }
  expect((await world.visit('ines', pageOf('rosa'), back)).status).toBe(303)
})

test('What is taken or not chosen comes back with the speaker’s name and what is free next', async () => {
  const taken = await call('wen', 'mark', pick('ari', '16:15', 2), 'Mark’s sister')
  expect(taken.status).toBe(409)
  const page = await taken.text()
  expect(page).toMatch(/That time is taken\..*Free next:/s)
  expect(page).toContain('value="Mark’s sister"')
  expect(page).not.toContain(pick('ari', '16:15', 2))
  for (const [time, name] of [
    ['', 'Mark'],
    [pick('ari', '15:00', 2), ' '],
    [[pick('ari', '15:00', 2), pick('ari', '15:50', 2)], 'Mark'],
  ] as const)
    expect((await call('wen', 'mark', time as string, name)).status).toBe(422)
})

test('Nothing of the other home is on the page, nor can its time be taken from there', async () => {
  const page = await textOf('wen', pageOf('mark'))
  expect(page).not.toMatch(/Dana|Levin-Dana/)
  expect(page).not.toContain(meetingOf('ari', 1))
  expect((await call('wen', 'mark', pick('ari', '15:00', 1))).status).toBe(404)
  expect((await bookings()).map(one => one.meeting_id)).not.toContain(meetingOf('ari', 1))
})

test('Only the head, and educators who meet the family, come here; not about an own child', async () => {
  for (const [who, family, status] of [
    ['wen', 'rosa', 200],
    ['pia', 'rosa', 404],
    ['wen', 'victor', 404],
    ['tomas', 'rosa', 404],
    ['tomas', 'tomas', 404],
    ['dana', 'mark', 404],
    ['mark', 'mark', 404],
    ['joan', 'mark', 404],
  ] as const) {
    const answers = [
      await world.visit(who, pageOf(family)),
      await call(who, family, pick('ari', '15:00', 2)),
    ].map(answer => answer.status)
    expect([who, family, answers[0]]).toEqual([who, family, status])
    if (status !== 200) expect([who, family, answers[1]]).toEqual([who, family, status])
  }
})

test('A visitor is asked to sign in, whether the family has a conference or not', async () => {
  const actor = { kind: 'visitor', identity: null } as const
  for (const family of ['rosa', 'amal'])
    await expect(
      world.as(null, ctx => choosingForFamily({ ...ctx, actor }, roundOf(), person(family))),
    ).rejects.toBeInstanceOf(SignInNeeded)
})

test('The ways there: from the round, from who has had a conference, and from the board', async () => {
  expect(await textOf('ines', round)).toContain(`/families/${person('mark')}/booking`)
  expect(await textOf('wen', `${round}/tracking`)).toContain(`/families/${person('mark')}/booking`)
  expect(await textOf('ines', `${round}/board`)).toContain(`${roundOf()}/tracking`)
})

test('Before families know the round, the school is told what comes first', async () => {
  await addRound(world, {
    ...{ name: 'unknown', days: { '2026-11-20': ['15:00', '16:00'] } },
    meetings: [['ari', 2, ['wen']]],
  })
  const page = await world.visit(
    'wen',
    `/s/oakgrove/rounds/${roundOf('unknown')}/families/${person('mark')}/booking`,
  )
  expect([page.status, await page.text()]).toEqual([
    409,
    expect.stringContaining('Families do not know the times of this round yet.'),
  ])
})

test('Whoever types for a family that goes first hears when that family can choose', async () => {
  await addRound(world, {
    ...{ name: 'staged', days: { '2026-11-21': ['15:00', '17:00'] }, states: ['opened', 'published'] },
    meetings: [
      ['ana', 1, ['wen']],
      ['leo', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  const set = { school_id: idFor('school', OAK), set_by: person('ines'), set_at: world.now.toString() }
  const opens = { first: world.now.add({ hours: 24 }), all: world.now.add({ hours: 48 }) }
  for (const [stage, at] of Object.entries(opens))
    await inOak(world.house.db, tx =>
      tx
        .insertInto('booking_stages')
        .values({ ...set, round_id: roundOf('staged'), stage: stage as 'first', opens_at: at.toString() })
        .execute(),
    )
  const day = async (family: string) =>
    /This family can choose from [^<]*\s(\d+),/.exec(
      await textOf('ines', `/s/oakgrove/rounds/${roundOf('staged')}/families/${person(family)}/booking`),
    )?.[1]
  const [first, all] = [await day('rosa'), await day('mark')]
  expect([Number(first) > 0, Number(all) - Number(first)]).toEqual([true, 1])
})

test('The page costs at most six statements', async () => {
  expect(await countStatements(() => textOf('ines', pageOf('rosa')))).toBeLessThanOrEqual(6)
  expect(world.problems).toEqual([])
})
