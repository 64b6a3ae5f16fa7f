import { describe, expect, test } from 'vitest'
import {
  besideOf,
  currentOf,
  goesOnWith,
  isGoalDue,
  isGoalDueToAll,
  isOnStretch,
  keepReached,
  standingOf,
  standingWith,
  type Word,
  whyNoAnswer,
  whyNoEnd,
} from './rules.ts'

const school = { side: 'school', party: null } as const
const student = { side: 'student', party: null } as const
const dana = { side: 'home', party: 'dana' } as const
const mark = { side: 'home', party: 'mark' } as const
type Of = Omit<Word, 'answer'>
const yes = (of: Of): Word => ({ ...of, answer: 'agreed' })
const no = (of: Of): Word => ({ ...of, answer: 'differs' })

describe('the versions of a goal', () => {
  const [first, ofDana, second, ofMark] = [
    { id: '1', party: null },
    { id: '2', party: 'dana' },
    { id: '3', party: null },
    { id: '4', party: 'mark' },
  ]
  test('stand by the last that is for all; what a home said since stands beside it', () => {
    expect(currentOf([])).toBeUndefined()
    expect(currentOf([first, ofDana])).toBe(first)
    expect(currentOf([first, ofDana, second, ofMark])).toBe(second)
    expect(besideOf([first, ofDana, second])).toEqual([])
    expect(besideOf([first, ofDana, second, ofMark])).toEqual([ofMark])
  })

  test('are answered where they stand; those of a home by the school alone, which differs', () => {
    const goal = { ended: null, versions: [first, ofDana, second, ofMark] }
    expect(whyNoAnswer(goal, second, 'home', 'agreed')).toBeUndefined()
    expect(whyNoAnswer(goal, first, 'home', 'agreed')).toBe('goals.movedOn')
    expect(whyNoAnswer(goal, ofMark, 'school', 'differs')).toBeUndefined()
    expect(whyNoAnswer(goal, ofMark, 'school', 'agreed')).toBe('goals.putBeforeAll')
    expect(whyNoAnswer(goal, ofMark, 'home', 'differs')).toBe('goals.putBeforeAll')
    expect(whyNoAnswer(goal, ofDana, 'school', 'differs')).toBe('goals.putBeforeAll')
    expect(whyNoAnswer({ ...goal, ended: '2026-10-05' }, second, 'home', 'agreed')).toBe('goals.ended')
  })

  test('keep what is reached as long as its words stay', () => {
    const before = [{ text: 'One page', reached: 'in May' }]
    expect(keepReached([{ text: 'One page' }, { text: 'Two pages' }], before)).toEqual([
      { text: 'One page', reached: 'in May' },
      { text: 'Two pages', reached: null },
    ])
  })
})

describe('a goal is agreed', () => {
  test.each([
    ['when nobody is asked', [], [], 'asked'],
    ['by one of two', [school, dana], [yes(school)], 'asked'],
    ['by another home than is asked', [school, dana], [yes(school), yes(mark)], 'asked'],
    ['by all who are asked', [school, dana], [yes(dana), yes(school)], 'agreed'],
    ['by all but one', [school, dana, mark], [yes(school), yes(dana), no(mark)], 'differs'],
    ['by who differed before', [school, dana], [yes(school), no(dana), yes(dana)], 'agreed'],
    ['by who agreed before', [school, dana], [yes(school), yes(dana), no(dana)], 'differs'],
  ])('%s', (_, asked, words, standing) => {
    expect(standingOf(asked, words)).toBe(standing)
  })

  test('between the school and the student without a home', () => {
    const said = [yes(school), no(dana), yes(student)]
    expect(standingWith(student, { said })).toBe('agreed')
    expect(standingWith(dana, { said })).toBe('differs')
  })
})

describe('a goal comes to the table', () => {
  const agreed = { said: [yes(school), yes(dana)], steps: [], review_on: null }
  const both = (goal: Parameters<typeof isGoalDue>[0], party = 'dana') => [
    isGoalDue(goal, party, '2026-10-20'),
    isGoalDueToAll(goal, party, '2026-10-20'),
  ]
  test('on the day of a step or of its look again, and not the day before', () => {
    expect(both(agreed)).toEqual([false, false])
    expect(both({ ...agreed, steps: [{ due_on: '2026-10-21' }], review_on: '2026-10-21' })).toEqual([
      false,
      false,
    ])
    expect(both({ ...agreed, steps: [{ due_on: '2026-10-20' }] })).toEqual([true, true])
    expect(both({ ...agreed, review_on: '2026-10-20' })).toEqual([true, true])
  })

  test('of a home that has not answered; of one that differs only to who reads its answer', () => {
    expect(both(agreed, 'mark')).toEqual([true, true])
    expect(both({ ...agreed, said: [yes(school), no(dana)] })).toEqual([true, false])
  })
})

test('what is done or given up stays so', () => {
  const open = { owner: 'home', done: null, dropped: null } as const
  expect(whyNoEnd(open)).toBeUndefined()
  expect(whyNoEnd({ ...open, done: {} })).toBe('goals.doneAlready')
  expect(whyNoEnd({ ...open, dropped: {} })).toBe('goals.dropped')
})

describe('a road of many years goes on', () => {
  test('with the first day, looking back, of which anything has no place, and nothing stands twice or nowhere', () => {
    const met = ['2026-10-12', '2026-06-03', '2026-03-20']
    const asked = ['2026-09-01', '2026-08-01', '2026-06-03', '2026-06-03', '2026-05-02']
    expect(goesOnWith([met, []], 3)).toBeNull()
    expect(goesOnWith([met, asked], 5)).toBeNull()
    const stretches: string[][] = []
    for (let until: string | null = ''; until !== null; ) {
      const here: string[][] = [met, asked].map(days =>
        days.filter(day => !until || day <= until).slice(0, 3),
      )
      const goesOn: string | null = goesOnWith(here, 2)
      stretches.push(here.flat().filter(day => isOnStretch(day, until as string, goesOn)))
      until = goesOn
    }
    expect(stretches).toEqual([
      ['2026-10-12', '2026-09-01', '2026-08-01'],
      ['2026-06-03', '2026-06-03', '2026-06-03'],
      ['2026-03-20', '2026-05-02'],
    ])
  })
})
