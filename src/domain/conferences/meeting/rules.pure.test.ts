import { expect, test } from 'vitest'
import { standing, whyNotClosed, withoutOutcome } from './rules.ts'

const wrote = (n: number, knew: number) => ({ n, knew })
const numbers = (outcomes: { n: number; knew: number }[]) => standing(outcomes).map(({ n }) => n)

test('An outcome takes the place of those that its writer had seen, and of no other', () => {
  expect(numbers([])).toEqual([])
  expect(numbers([wrote(1, 0), wrote(2, 1)])).toEqual([2])
  // two phones at the same time: both stand
  expect(numbers([wrote(2, 0), wrote(1, 0)])).toEqual([1, 2])
  // a third who has seen the first alone leaves the second beside it
  expect(numbers([wrote(1, 0), wrote(2, 0), wrote(3, 1)])).toEqual([2, 3])
  expect(numbers([wrote(1, 0), wrote(2, 0), wrote(3, 2)])).toEqual([3])
})

test('Nothing is closed without one outcome for each item that all talk about', () => {
  const course = { begun_at: '2026-10-20T19:00:00Z', closed_at: null }
  const item = (audience: string, ...outcomes: { n: number; knew: number }[]) => ({ audience, outcomes })
  const open = [item('all'), item('all', wrote(1, 0), wrote(2, 0)), item('mine'), item('side')]
  expect(withoutOutcome(open)).toHaveLength(2)
  expect(whyNotClosed(course, open)).toBe('conferences.itemsWithoutOutcome')
  expect(whyNotClosed(course, [item('all', wrote(1, 0)), item('mine')])).toBeNull()
  expect(whyNotClosed({ begun_at: null, closed_at: null }, [])).toBe('conferences.talkNotBegun')
  expect(whyNotClosed({ ...course, closed_at: course.begun_at }, [])).toBe('conferences.talkClosed')
})
