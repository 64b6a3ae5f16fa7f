import { type Expression, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { childrenInConfidence } from '../../src/domain/circumstances/told.ts'
import { inOtherRounds } from '../../src/domain/conferences/board/students.ts'
import { choosingForFamily } from '../../src/domain/conferences/booking/behalf.ts'
import { ownTalkFrom, talkRows } from '../../src/domain/conferences/meeting/own-talks.ts'
import { roundOfHomesFor } from '../../src/domain/conferences/rounds/families.ts'
import { spokenWaitFor } from '../../src/domain/conferences/waiting/own.ts'
import { ownActionsFor, teamActionsFor } from '../../src/domain/goals/actions/lists.ts'
import { staffPartIn } from '../../src/domain/notifications/part-in.ts'
import { endRole } from '../../src/domain/people/roles.ts'
import { unreadSuspicions } from '../../src/domain/safeguarding/told.ts'
import { asksBeside } from '../../src/domain/voice/asks.ts'
import { isToTeam } from '../../src/domain/voice/checking-in/policy.ts'
import { isInInbox } from '../../src/domain/voice/policy.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { Absent, Forbidden } from '../../src/platform/refusal.ts'
import { addRound, DAY, meetingOf, person, roundOf } from '../support/rounds.ts'
import { addRole } from '../support/standing.ts'
import { countStatements } from '../support/statements.ts'
import { openWorld } from '../world.ts'

// Mark is a guardian of Ari in one home and teaches; Dana is Ari's other home, and Mia's only one.
const world = await openWorld()
await addRole(world, 'mark', 'educator')
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, mark: null },
  states: ['opened', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['mark']],
  ],
})

describe('Of a reader is asked only what its roles can answer', () => {
  const beside = (fragment: (ctx: Ctx) => Expression<unknown>) => (ctx: Ctx) =>
    ctx.db.selectNoFrom(sql`${fragment(ctx)}`.as('it')).compile().sql

  test.each<[what: string, asked: (ctx: Ctx) => string, text: string, of: string, notOf: string]>([
    ['told in confidence', beside(childrenInConfidence), 'circumstance_readers', 'wen', 'dana'],
    ['own confidences', beside(childrenInConfidence), 'asked_at', 'dana', 'wen'],
    ['notes of a suspicion', beside(unreadSuspicions), 'safeguarding_notes', 'wen', 'dana'],
    ['words to the school', beside(isInInbox), 'group_members lesson', 'wen', 'dana'],
    ['answers to the school', beside(isToTeam), 'group_members lesson', 'wen', 'dana'],
    ['other rounds', beside(ctx => inOtherRounds(ctx).expression), 'bookings', 'ines', 'wen'],
    [
      'a student’s own',
      ctx => talkRows(ctx, person('leo'), ctx.now.toString()).compile().sql,
      'meetings.child_id = $',
      'leo',
      'dana',
    ],
  ])('%s', async (_, asked, text, of, notOf) => {
    expect((await world.as(of, async ctx => asked(ctx))).includes(text)).toBe(true)
    expect((await world.as(notOf, async ctx => asked(ctx))).includes(text)).toBe(false)
  })

  test.each<[what: string, who: string, word: (ctx: Ctx) => Promise<unknown>]>([
    ['a team', 'dana', teamActionsFor],
    ['own children', 'wen', ownActionsFor],
    ['a home', 'wen', asksBeside(() => sql`null`)],
  ])('What waits for %s is asked of nobody else', async (_, who, word) => {
    expect(await world.as(who, ctx => countStatements(() => word(ctx)))).toBe(0)
  })

  test('Who may not end a role is told so before anybody waits for it', async () => {
    const end = { when: 'now' as const, last_day: '' }
    const refused = (ctx: Ctx) =>
      expect(endRole(ctx, person('pia'), person('pia'), end)).rejects.toBeInstanceOf(Forbidden)
    expect(await world.as('wen', ctx => countStatements(() => refused(ctx)))).toBe(0)
  })
})

test('What was agreed a young child reads with its grown-ups, who find it', async () => {
  const talk = { meeting: meetingOf('ari'), start: null, closed: true, ages: null }
  const names = [{ id: person('leo'), given_name: 'Leo', family_name: '', use_name: '' }]
  const found = (who: string, born_on: string) =>
    world.as(who, async ctx => ownTalkFrom(ctx, { ...talk, child: names as never, born_on }).length)
  expect([await found('leo', '2020-01-01'), await found('leo', '2004-01-01')]).toEqual([0, 1])
  expect(await found('rosa', '2020-01-01')).toBe(1)
})

test('Whoever interprets no more has no part as staff, though still written there', () => {
  const meeting = { child: person('mai'), educators: [], interpreter: person('linh') }
  const part = (role: 'guardian' | 'interpreter') =>
    staffPartIn(meeting, { id: person('linh'), roles: [role], children: [], interpretsNot: [] })
  expect([part('guardian'), part('interpreter')]).toEqual([null, 'interpreter'])
})

describe('The homes of a round', () => {
  const read = (who: string) => world.as(who, ctx => roundOfHomesFor(ctx, roundOf()))
  const mia = async (who: string) => {
    const { kept, hushed } = (await read(who)).meetings.find(({ id }) => id === meetingOf('mia'))!
    return { kept, hushed }
  }

  test('Those that have no conference are named to the head alone', async () => {
    expect((await read('ines')).unmet.length).toBeGreaterThan(0)
    expect((await read('wen')).unmet).toEqual([])
  })

  test('One that is kept from its educator is hushed, unless that one leads the school', async () => {
    expect(await mia('mark')).toEqual({ kept: true, hushed: true })
    await addRole(world, 'mark', 'head')
    expect(await mia('mark')).toEqual({ kept: true, hushed: false })
  })

  test('A head chooses and waits for itself where families do, not as the school', async () => {
    for (const word of [choosingForFamily, spokenWaitFor]) {
      const asked = (who: string, of: string) =>
        world.as<unknown>(who, ctx => word(ctx, roundOf(), person(of)))
      expect(await asked('ines', 'mark')).toBeTruthy()
      await expect(asked('mark', 'mark')).rejects.toBeInstanceOf(Absent)
    }
  })
})
