import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { publish, wait } from '../../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { addRole, endRole } from '../../../../test/support/standing.ts'
import { openWorld } from '../../../../test/world.ts'
import { idFor } from '../../../platform/ids.ts'
import { Absent, Forbidden, Refused } from '../../../platform/refusal.ts'
import { speakersFor } from '../../people/speakers.ts'
import { lockMeeting, placeMeeting } from '../booking/bookings.ts'
import { answerInterpreting, interpretingFor } from './answers.ts'
import { needFor, needsCount, needsFor } from './needs.ts'
import { assignInterpreter, settleNeed } from './needs-met.ts'

const world = await openWorld()
const school_id = idFor('school', 'oakgrove')
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  interpreters: ['salma'],
  educators: { tomas: null, wen: null, ines: null },
  meetings: [
    ['noor', 1, ['tomas']],
    ['mai', 1, ['wen']],
    ['sami', 1, ['ines']],
  ],
})
const place = (kid: string, clock: string, interpreter?: string | null) =>
  world.as('ines', ctx =>
    placeMeeting(ctx, meetingOf(kid), at(clock), interpreter === undefined ? {} : { interpreter }),
  )
const needs = async () =>
  Object.fromEntries(
    (await world.as('ines', needsFor)).needs.map(one => [
      one.meeting,
      [one.why, ...one.helpers.map(h => h.given)],
    ]),
  )
const speaks = (who: string, language: string) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('person_languages')
      .values({ school_id, person_id: person(who), language })
      .onConflict(c => c.doNothing())
      .execute(),
  )
const gives = (who: string, role: 'interpreter' | 'contact') =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('memberships')
      .values({
        ...{ school_id, id: idFor('membership', who, role), person_id: person(who), role },
        from_on: '2020-01-01',
        until_on: null,
      })
      .execute(),
  )

beforeAll(async () => {
  await place('noor', '15:00')
  await place('mai', '15:25', null)
  await place('sami', '15:50')
})

describe('Without an interpreter', () => {
  test('there is an open task for the head, with who could help', async () => {
    expect(await needs()).toEqual({ [meetingOf('mai')]: ['none', 'Linh'] })
    expect(await world.as('ines', needsCount)).toBe(1)
  })

  test('nobody else has such a list', async () => {
    for (const who of ['tomas', 'pia']) await expect(world.as(who, needsFor)).rejects.toThrow(Forbidden)
    for (const who of ['salma', 'amal', 'leo', 'rose'])
      await expect(world.as(who, needsFor)).rejects.toThrow(Absent)
    expect(await world.as('tomas', needsCount)).toBe(0)
  })

  test('a student, the own guardian and somebody of the other home are never offered', async () => {
    for (const who of ['leo', 'huong', 'mark', 'june', 'rose']) await speaks(who, 'vi')
    await gives('leo', 'interpreter')
    await gives('huong', 'interpreter')
    expect((await needs())[meetingOf('mai')]).toEqual(['none', 'Linh', 'Rose'])
    const refused = await world
      .as('ines', ctx => assignInterpreter(ctx, meetingOf('mai'), person('leo')))
      .catch(e => e)
    expect(refused).toMatchObject({ code: 'conferences.cannotInterpret' })
  })

  test('a contact is named, and not booked before the school has given the role', async () => {
    const booked = world.as('ines', ctx => assignInterpreter(ctx, meetingOf('mai'), person('rose')))
    await expect(booked).rejects.toMatchObject({ code: 'conferences.cannotInterpret' })
  })
})

describe('Whoever could help', () => {
  test('is booked with one tap, at a meeting that stays locked where it is', async () => {
    await world.as('ines', ctx => lockMeeting(ctx, meetingOf('mai'), true))
    await world.as('ines', ctx => assignInterpreter(ctx, meetingOf('mai'), person('linh')))
    expect(await needs()).toEqual({})
    const claims = await world.as('ines', ctx =>
      ctx.db.selectFrom('claims').select('during').where('holder_id', '=', person('linh')).execute(),
    )
    expect(claims).toEqual([{ during: expect.stringContaining('19:25:00') }])
  })

  test('is at one place at a time, and somebody who is busy is not offered', async () => {
    await speaks('linh', 'ar')
    await place('sami', '15:25', null)
    expect((await needs())[meetingOf('sami')]).toEqual(['none', 'Salma'])
    const twice = world.as('ines', ctx => assignInterpreter(ctx, meetingOf('sami'), person('linh')))
    await expect(twice).rejects.toThrow(Refused)
    await world.as('ines', ctx => assignInterpreter(ctx, meetingOf('sami'), person('salma')))
    expect(await needs()).toEqual({})
  })
})

describe('An interpreter', () => {
  const mine = (who: string) => world.as(who, interpretingFor)

  test('learns of nothing before families do', async () => {
    expect(await mine('salma')).toEqual([])
    await publish(world)
    wait(world, { seconds: 11 })
    expect(await mine('salma')).toHaveLength(2)
  })

  test('learns time, place and given names only', async () => {
    const [first] = await mine('salma')
    expect(first).toEqual({
      ...{ meeting: meetingOf('noor'), language: 'ar', mode: 'in_person', room: '', answer: null },
      ...{ start: '2026-10-20T19:00:00Z', end: '2026-10-20T19:20:00Z', guardians: ['Amal', 'Karim'] },
    })
  })

  test('who says no leaves a task, and is not offered for it again', async () => {
    await world.as('salma', ctx => answerInterpreting(ctx, meetingOf('noor'), 'no'))
    expect((await needs())[meetingOf('noor')]).toEqual(['declined', 'Linh'])
    await world.as('salma', ctx => answerInterpreting(ctx, meetingOf('noor'), 'yes'))
    expect(await needs()).toEqual({})
  })

  test('says nothing about a meeting of somebody else', async () => {
    const other = world.as('linh', ctx => answerInterpreting(ctx, meetingOf('noor'), 'no'))
    await expect(other).rejects.toThrow(Absent)
    await expect(mine('amal')).rejects.toThrow(Absent)
  })

  test('is asked anew where the meeting was moved', async () => {
    await place('noor', '16:15')
    expect((await mine('salma')).find(one => one.meeting === meetingOf('noor'))?.answer).toBeNull()
  })

  test('knows nothing of a meeting that is over', async () => {
    const before = world.now
    world.now = Temporal.Instant.from('2026-10-20T20:36:00Z') // noor's ended a minute ago
    expect(await mine('salma')).toEqual([])
    world.now = before
    expect(await mine('salma')).toHaveLength(2)
  })

  test('whose role has ended sees nothing at once, and each meeting is a task', async () => {
    const ends = (until_on: string | null) =>
      inOak(world.house.db, tx =>
        tx
          .updateTable('memberships')
          .set({ until_on })
          .where('person_id', '=', person('salma'))
          .where('role', '=', 'interpreter')
          .execute(),
      )
    await ends('2026-10-06')
    await expect(mine('salma')).rejects.toThrow()
    expect(await needs()).toMatchObject({
      [meetingOf('noor')]: ['left', 'Linh'],
      [meetingOf('sami')]: ['left'],
    })
    await ends(null)
    expect(await needs()).toEqual({})
  })

  test('who is a guardian of the child does not interpret for it', async () => {
    await gives('amal', 'interpreter')
    await speaks('amal', 'ar')
    await inOak(world.house.db, async tx => {
      const part = { school_id, round_id: roundOf(), person_id: person('amal'), part: 'interpreter' as const }
      await tx
        .insertInto('round_staff')
        .values({ ...part, room_id: null, break_after: null })
        .execute()
      const hours = { kind: 'there' as const, day: DAY, from_at: '15:00', until_at: '18:00' }
      await tx
        .insertInto('staff_hours')
        .values({ ...part, id: idFor('amal there'), ...hours })
        .execute()
    })
    const booked = await place('noor', '16:40', person('amal')).catch(problem => problem)
    expect(booked.conflicts).toMatchObject([{ code: 'interpreterOther' }])
  })
})

test('A need can be met in another way, until the meeting changes', async () => {
  await place('noor', '16:15', null)
  await world.as('ines', ctx => settleNeed(ctx, meetingOf('noor'), 'service', 'Phone service, code 12'))
  expect((await world.as('ines', ctx => needFor(ctx, meetingOf('noor')))).need).toBeNull()
  expect(await needs()).toEqual({})
  await place('noor', '16:40', null)
  expect(Object.keys(await needs())).toEqual([meetingOf('noor')])
})

test('Whoever interprets and names no language interprets the own one, and nobody else does', async () => {
  const spoken = async () =>
    Object.fromEntries(
      (await world.as('ines', ctx => speakersFor(ctx, []))).map(one => [one.given, one.languages]),
    )
  await inOak(world.house.db, async tx => {
    const people = ['linh', 'pia'].map(person)
    await tx.deleteFrom('person_languages').where('person_id', 'in', people).execute()
    await tx.updateTable('persons').set({ spoken_language: 'pt' }).where('id', 'in', people).execute()
  })
  expect(await spoken()).toMatchObject({ Linh: ['pt'], Salma: ['ar', 'en'] })
  expect(await spoken()).not.toHaveProperty('Pia')
  // who interpreted once and helps in another way now
  await endRole(world, 'linh', 'interpreter')
  await addRole(world, 'linh', 'aide')
  expect(await spoken()).not.toHaveProperty('Linh')
})
