import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { pointsAtFaces, questionsOf } from './rules.ts'

const day = Temporal.PlainDate.from('2026-10-06')

test('A child points at faces until its eighth birthday; one whose age nobody knows writes', () => {
  expect([pointsAtFaces('2018-10-07', day), pointsAtFaces('2018-10-06', day)]).toEqual([true, false])
  expect(pointsAtFaces(null, day)).toBe(false)
})

test('Who points is asked in words only what it wants', () => {
  expect(questionsOf('student', true)).toEqual(['want'])
  expect(questionsOf('student', false)).toContain('proud')
  expect(questionsOf('home', false)).toEqual(['see', 'worry', 'hope', 'talk'])
})
