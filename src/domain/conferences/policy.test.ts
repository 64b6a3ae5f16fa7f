import { describe, expect, test } from 'vitest'
import { asReader, outcomeOf } from '../../../test/support/readers.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { isMover, needBoard, needMover, seesDaysOf } from './booking/policy.ts'
import { needNoter, notesMeeting, nudges, seesProgress } from './held/policy.ts'
import { sideIn } from './meeting/policy.ts'
import { type Held, isSpeaker, needArranger, needTypist, seesMeeting } from './policy.ts'
import { isVeiled } from './veil.ts'

const head = asReader('head', 'ines')
const wen = asReader('educator', 'wen')
const amal = asReader('guardian', 'amal')
const linked = (who: string, purpose: 'times' | 'booking', round = 'autumn') =>
  ({
    actor: { kind: 'link', person: { id: who, roles: ['guardian'] }, link: { purpose, round_id: round } },
  }) as Ctx
const job = { actor: { kind: 'job' } } as Ctx
const held = (said: Partial<Held> = {}): Held => ({
  educators: ['tomas'],
  own: false,
  cared: false,
  kept: false,
  ...said,
})

test.each<[need: (ctx: Ctx) => unknown, head: string, staff: string, family: string]>([
  [needArranger, 'may', 'Forbidden', 'Absent'],
  [needMover, 'may', 'Forbidden', 'Absent'],
  [needBoard, 'may', 'may', 'Absent'],
])('%o: the head %s, staff %s, a family %s', (need, ...said) => {
  expect([head, wen, amal].map(ctx => outcomeOf(() => need(ctx)))).toEqual(said)
})

test('Only the head moves; a day is seen by the head and by its educator, as long as that one is of the staff', () => {
  expect([head, wen, amal].map(isMover)).toEqual([true, false, false])
  const sees = (ctx: Ctx, day: string) => seesDaysOf(ctx, day)
  expect([sees(head, 'wen'), sees(wen, 'wen'), sees(wen, 'ines'), sees(amal, 'wen')]).toEqual([
    ...[true, true, false, false],
  ])
  expect(sees(asReader('guardian', 'wen'), 'wen')).toBe(false)
  expect(sees(linked('wen', 'times'), 'wen')).toBe(false)
})

describe('Who sees a meeting, and who notes how it went', () => {
  test.each<[what: string, ctx: Ctx, meeting: Held, sees: boolean, notes: boolean, need: string]>([
    ['the head', head, held(), true, true, 'may'],
    ['the head, of an own child', head, held({ own: true }), true, false, 'Forbidden'],
    ['who holds it', wen, held({ educators: ['wen'] }), true, true, 'may'],
    ['who holds it, of an own child', wen, held({ educators: ['wen'], own: true }), false, false, 'Absent'],
    ['the head, of a home that is kept from her', head, held({ kept: true }), true, false, 'Forbidden'],
    [
      'who holds it, of a home that is kept',
      wen,
      held({ educators: ['wen'], kept: true }),
      true,
      false,
      'Forbidden',
    ],
    ['who looks after the child', wen, held({ cared: true }), true, false, 'Forbidden'],
    ['other staff', wen, held(), false, false, 'Absent'],
    ['a family', amal, held({ cared: true }), true, false, 'Absent'],
    ['a job', job, held(), false, false, 'Absent'],
  ])('%s', (_what, ctx, meeting, sees, notes, need) => {
    expect([seesMeeting, seesProgress, notesMeeting].map(asks => asks(ctx, meeting))).toEqual([
      ...[sees, sees, notes],
    ])
    expect(outcomeOf(() => needNoter(ctx, meeting))).toBe(need)
  })

  test('Only the head asks the home of an own child to choose a time: that is arranging', () => {
    expect([head, wen].map(ctx => nudges(ctx, held({ own: true, educators: ['wen'] })))).toEqual([
      true,
      false,
    ])
  })
})

describe('On which side of a conference staff sit', () => {
  test.each<[what: string, ctx: Ctx, holds: boolean, team: boolean, kept: boolean, said: string]>([
    ['the head', head, false, true, false, 'may'],
    ['the head, of a home that is kept from her, though she holds it', head, true, false, true, 'Absent'],
    ['who holds it and does not teach the child', wen, true, false, false, 'may'],
    ['who holds it, of a home that is kept from them', wen, true, false, true, 'Absent'],
    ['who teaches the child and does not hold it', wen, false, true, false, 'Absent'],
    ['other staff', wen, false, false, false, 'Absent'],
    ['who holds it and is of the staff no more', amal, true, true, false, 'Absent'],
  ])('%s', (_what, ctx, holds, team, kept, said) => {
    const meeting = { id: 'one', round: 'autumn', child: 'noor' }
    const standing = { holds, held: holds, team, kept, home: false, own: false, told: true }
    expect(outcomeOf(() => sideIn(ctx, { ...meeting, ...standing }))).toBe(said)
  })
})

describe('On which side families sit, and by which link', () => {
  const bearer = (link: object) =>
    ({ actor: { kind: 'link', person: { id: 'amal', roles: ['guardian'] }, link } }) as Ctx
  const noor = asReader('student', 'noor')
  test.each<[what: string, ctx: Ctx, home: boolean, said: string]>([
    ['a guardian', amal, true, 'home'],
    ['a guardian of another home', amal, false, 'Absent'],
    ['by the link for it', bearer({ purpose: 'meeting', meeting_id: 'one' }), true, 'home'],
    [
      'by the link for it, of another home',
      bearer({ purpose: 'meeting', meeting_id: 'one' }),
      false,
      'Absent',
    ],
    ['by the link for another', bearer({ purpose: 'meeting', meeting_id: 'two' }), true, 'Absent'],
    [
      'by a link for the times of its round',
      bearer({ purpose: 'booking', round_id: 'autumn' }),
      true,
      'Absent',
    ],
    ['the child', noor, false, 'student'],
    ['another student', asReader('student', 'leo'), false, 'Absent'],
    ['the child, a student no more', asReader('guardian', 'noor'), false, 'Absent'],
    ['a job', job, false, 'Absent'],
  ])('%s', (_what, ctx, home, said) => {
    const meeting = { id: 'one', round: 'autumn', child: 'noor', holds: false, held: false, team: false }
    const side = (told: boolean) => {
      let at = ''
      const outcome = outcomeOf(() => {
        at = sideIn(ctx, { ...meeting, home, told, kept: false, own: false })
      })
      return at || outcome
    }
    expect([side(true), side(false)]).toEqual([said, 'Absent'])
  })
})

describe('Who says times as the guardian itself', () => {
  test.each<[what: string, ctx: Ctx, itself: boolean]>([
    ['signed in', amal, true],
    ['somebody else', wen, false],
    ['by a link for the times of the round', linked('amal', 'times'), true],
    ['by a link for another round', linked('amal', 'times', 'spring'), false],
    ['by a link for something else', linked('amal', 'booking'), false],
    ['by the link of somebody else', linked('karim', 'times'), false],
    ['a job', job, false],
  ])('%s', (_what, ctx, itself) => {
    expect(isSpeaker(ctx, 'autumn', 'amal')).toBe(itself)
  })
})

describe('Who writes down what a guardian said by phone', () => {
  const theirs = [{ educators: ['tomas'] }]
  const mine = [...theirs, { educators: ['wen'] }]
  test.each<[what: string, ctx: Ctx, meetings: typeof mine, kept: boolean, said: string]>([
    ['the head', head, theirs, false, 'may'],
    ['the head, of a family that is kept', head, theirs, true, 'may'],
    ['the head, of who has no meeting', head, [], false, 'Absent'],
    ['who meets the family', wen, mine, false, 'may'],
    ['who meets a family that is kept', wen, mine, true, 'Absent'],
    ['other staff', wen, theirs, false, 'Absent'],
    ['staff, of who has no meeting', wen, [], false, 'Absent'],
    ['a guardian whom the family meets', asReader('guardian', 'wen'), mine, false, 'Absent'],
  ])('%s: %s', (_what, ctx, meetings, kept, said) => {
    expect(outcomeOf(() => needTypist(ctx, meetings, kept))).toBe(said)
  })
})

describe('From whom a time on the board is veiled', () => {
  test.each<[what: string, ctx: Ctx, meeting: Parameters<typeof isVeiled>[1], veiled: boolean]>([
    ['the head who is a parent', head, { ...held(), mine: false, parent: true }, false],
    ['staff who are no parents', wen, { ...held(), mine: false, parent: false }, false],
    ['a parent, of the own party', wen, { ...held(), mine: true, parent: true }, false],
    ['a parent, of the own work', wen, { ...held({ cared: true }), mine: false, parent: true }, false],
    ['a parent, of others', wen, { ...held(), mine: false, parent: true }, true],
    ['a parent, of the other home', wen, { ...held({ own: true }), mine: false, parent: true }, true],
  ])('%s', (_what, ctx, meeting, veiled) => {
    expect(isVeiled(ctx, meeting)).toBe(veiled)
  })
})
