import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { breakProblems, whyNoBreaks } from './breaks-rules.ts'

const at = (hour: number) => Temporal.Instant.from(`2026-10-06T${String(hour).padStart(2, '0')}:00:00Z`)
const stages = [
  { stage: 'staff' as const, opens_at: at(10).toString() },
  { stage: 'first' as const, opens_at: at(12).toString() },
  { stage: 'all' as const, opens_at: at(14).toString() },
]
const round = { state: 'draft' as const, stages }

test('Staff set their breaks from their stage on until the first families choose', () => {
  expect(whyNoBreaks(round, at(9), false)).toEqual({ code: 'conferences.breaksLater', when: at(10) })
  expect(whyNoBreaks(round, at(10), false)).toBeNull()
  expect(whyNoBreaks(round, at(11), false)).toBeNull()
  expect(whyNoBreaks(round, at(12), false)).toEqual({ code: 'conferences.breaksOver', when: at(12) })
  expect(whyNoBreaks({ ...round, stages: stages.slice(1) }, at(11), false)).toEqual({
    code: 'conferences.breaksNotAsked',
  })
})

test('The head sets breaks at any time, until the round is closed', () => {
  expect(whyNoBreaks({ ...round, stages: [] }, at(9), true)).toBeNull()
  expect(whyNoBreaks(round, at(20), true)).toBeNull()
  expect(whyNoBreaks({ ...round, state: 'closed' }, at(11), true)).toEqual({ code: 'rounds.closed' })
})

test('A break lies within the hours and touches no other', () => {
  const day = '2026-10-20'
  const there = [{ day, from_at: '15:00', until_at: '18:00' }]
  const breaks = [{ day, from_at: '16:00', until_at: '16:15' }]
  const problems = (from_at: string, until_at: string, on = day) =>
    Object.values(breakProblems({ day: on, from_at, until_at }, there, breaks)).map(({ key }) => key)
  expect(problems('15:00', '16:00')).toEqual([])
  expect(problems('16:15', '18:00')).toEqual([])
  expect(problems('14:55', '15:10')).toEqual(['stages.invalid.outside'])
  expect(problems('17:50', '18:05')).toEqual(['stages.invalid.outside'])
  expect(problems('15:00', '15:10', '2026-10-21')).toEqual(['stages.invalid.outside'])
  expect(problems('15:50', '16:05')).toEqual(['stages.invalid.twice'])
  expect(problems('15:10', '15:10')).toEqual(['common.invalid.order'])
})
