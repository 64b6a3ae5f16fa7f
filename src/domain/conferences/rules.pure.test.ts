import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  awaitedOf,
  type StateEntry,
  standingAt,
  usualEducators,
  whyNoTimes,
  whyNotChanged,
  whyNotOpen,
} from './rules.ts'

const at = (state: StateEntry['state'], effective_at: string): StateEntry => ({
  state,
  by_person: 'head',
  entered_at: '2026-10-01T10:00:00Z',
  effective_at,
})
const now = Temporal.Instant.from('2026-10-06T14:00:00Z')

describe('Where a round stands', () => {
  test('A round without states is a draft', () => expect(standingAt([], now)).toBe('draft'))

  test('The furthest state counts, in whatever order they were written', () =>
    expect(
      standingAt([at('planned', '2026-10-02T00:00:00Z'), at('opened', '2026-10-01T00:00:00Z')], now),
    ).toBe('planned'))

  test('Published counts from the second of its time on, not before', () => {
    const states = [at('opened', '2026-10-01T00:00:00Z'), at('published', '2026-10-06T14:00:10Z')]
    expect(standingAt(states, now)).toBe('opened')
    expect(standingAt(states, now.add({ seconds: 9 }))).toBe('opened')
    expect(standingAt(states, now.add({ seconds: 10 }))).toBe('published')
  })
})

describe('When times can be said', () => {
  const round = (state: Parameters<typeof whyNoTimes>[0]['state']) => ({ state, answers_until: '2026-10-10' })

  test.each([
    ['draft', 'rounds.notAsked', 'rounds.notAsked'],
    ['opened', null, null],
    ['planned', null, null],
    ['published', 'rounds.published', null],
    ['closed', 'rounds.closed', 'rounds.closed'],
  ] as const)('In a round that is %s', (state, family, school) => {
    expect(whyNoTimes(round(state), '2026-10-10', false)).toBe(family)
    expect(whyNoTimes(round(state), '2026-10-10', true)).toBe(school)
  })

  test('The last day counts, the day after does not, but the school may still type', () => {
    expect(whyNoTimes(round('opened'), '2026-10-10', false)).toBe(null)
    expect(whyNoTimes(round('opened'), '2026-10-11', false)).toBe('rounds.answersOver')
    expect(whyNoTimes(round('opened'), '2026-10-11', true)).toBe(null)
  })
})

describe('When a family can change its own meeting', () => {
  const known = {
    state: 'published',
    booking: { start: '2026-10-06T14:00:01Z', locked: false },
    now,
  } as const
  const { booking } = known

  test('With a time to come, or without one', () =>
    expect([whyNotChanged(known), whyNotChanged({ ...known, booking: null })]).toEqual([null, null]))

  test('Not from the second on in which it begins, also where it is kept or all is over', () => {
    const begun = { ...known, booking: { start: '2026-10-06T14:00:00Z', locked: true } }
    expect(whyNotChanged(begun)).toBe('conferences.meetingPast')
    expect(whyNotChanged({ ...begun, state: 'closed' })).toBe('conferences.meetingPast')
  })

  test('Not once the round is closed, with a time or without one', () => {
    expect(whyNotChanged({ ...known, state: 'closed' })).toBe('conferences.roundClosed')
    expect(whyNotChanged({ ...known, state: 'closed', booking: null })).toBe('conferences.roundClosed')
  })

  test('Not where the school keeps the time', () =>
    expect(whyNotChanged({ ...known, booking: { ...booking, locked: true } })).toBe('conferences.kept'))
})

describe('When families can be asked', () => {
  const ready = { state: 'draft' as const, days: [1], stages: [] as number[], answers_until: '2026-10-10' }
  const meetings = [{ need: 'usual' }]

  test.each([
    ['all is there', ready, meetings, null],
    ['it is closed', { ...ready, state: 'closed' as const }, meetings, 'rounds.closed'],
    ['it was opened', { ...ready, state: 'opened' as const }, meetings, 'rounds.openAlready'],
    ['families will choose', { ...ready, stages: [1] }, meetings, 'rounds.familiesChoose'],
    ['there are no days', { ...ready, days: [] }, meetings, 'rounds.noDays'],
    ['nobody meets', ready, [{ need: 'waived' }], 'rounds.noMeetings'],
    ['the last day is over', { ...ready, answers_until: '2026-10-05' }, meetings, 'rounds.askedTooLate'],
  ])('When %s', (_what, round, met, why) => expect(whyNotOpen(round, met, '2026-10-06')).toBe(why))
})

describe('Who holds a conference', () => {
  const home = { child: 'kid', party: 'home' }
  const one = (id: string, leads: string[], children: string[] = [], roles = ['educator']) => ({
    ...{ id, leads, children, roles, keptHomes: [] as string[] },
  })
  const ex = (id: string, leads: string[], roles?: string[]) => ({
    ...one(id, leads, [], roles),
    keptHomes: ['home'],
  })
  const head = one('head', [], [], ['head'])

  test('All leads of the child, and nobody else', () =>
    expect(usualEducators(home, [head, one('a', ['kid']), one('b', ['kid']), one('c', ['other'])])).toEqual([
      'a',
      'b',
    ]))

  test('A lead who is the parent steps aside for the other lead', () =>
    expect(usualEducators(home, [head, one('a', ['kid'], ['kid']), one('b', ['kid'])])).toEqual(['b']))

  test('and for the head where there is no other lead', () =>
    expect(usualEducators(home, [head, one('a', ['kid'], ['kid'])])).toEqual(['head']))

  test('but not for a head who is a parent too: then nobody holds it until somebody is chosen', () =>
    expect(usualEducators(home, [one('head', [], ['kid'], ['head']), one('a', ['kid'], ['kid'])])).toEqual(
      [],
    ))

  test('A lead from whom the home is kept steps aside, too', () => {
    expect(usualEducators(home, [head, ex('a', ['kid']), one('b', ['kid'])])).toEqual(['b'])
    expect(usualEducators(home, [head, ex('a', ['kid'])])).toEqual(['head'])
    expect(usualEducators({ ...home, party: 'other' }, [head, ex('a', ['kid'])])).toEqual(['a'])
  })

  test('but holds it where there is nobody else: no home goes without', () => {
    expect(usualEducators(home, [ex('head', [], ['head']), ex('a', ['kid'])])).toEqual(['a'])
    expect(usualEducators(home, [ex('a', ['kid']), one('b', ['kid'], ['kid'])])).toEqual(['a'])
  })

  test('A child without a lead waits for a choice', () => expect(usualEducators(home, [head])).toEqual([]))
})

describe('Of whom the school waits to hear', () => {
  const home = (attends: 'any' | 'all', ...guardians: string[]) => ({ attends, guardians })
  const said = (guardian: string, comes = true) => ({ guardian, comes })

  test('Of all, as long as nobody answered', () =>
    expect([...awaitedOf([home('any', 'a', 'b')], [])]).toEqual(['a', 'b']))
  test('Of nobody once one who comes has answered', () =>
    expect([...awaitedOf([home('any', 'a', 'b')], [said('a')])]).toEqual([]))
  test('Of the other where the first cannot come', () =>
    expect([...awaitedOf([home('any', 'a', 'b')], [said('a', false)])]).toEqual(['b']))
  test('Of each where all are to come', () =>
    expect([...awaitedOf([home('all', 'a', 'b')], [said('a')])]).toEqual(['b']))
  test('The answer of one home says nothing about the other', () =>
    expect([...awaitedOf([home('any', 'a'), home('any', 'b')], [said('a')])]).toEqual(['b']))
})
