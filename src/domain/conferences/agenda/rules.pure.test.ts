import { expect, test } from 'vitest'
import { choicesOf, inOrder, linesOf, reachedAfter, SEEN_BY, seenBy, sharedAs } from './rules.ts'

test('What is still open comes first, in its order, then the family’s, the student’s and the school’s', () => {
  const item = (side: 'home' | 'student' | 'school', place: number) => ({ side, place })
  const items = [
    item('school', 1),
    item('home', 3),
    item('student', 2),
    item('home', 2),
    item('home', -1),
    item('school', -2),
  ]
  expect(inOrder(items).map(({ side, place }) => `${side} ${place}`)).toEqual([
    ...['school -2', 'home -1', 'home 2', 'home 3', 'student 2', 'school 1'],
  ])
})

test('Each line that says something is an item, once', () =>
  expect(linesOf(' Reading\n\nSleep \nReading\n')).toEqual(['Reading', 'Sleep']))

test('Nobody can say when an item is reached after one whose length nobody said', () =>
  expect(reachedAfter([{ minutes: 5 }, { minutes: null }, { minutes: 5 }])).toEqual([0, 5, null]))

test('Who sees an item is kept as it was said; a student and a lone guardian have no side to hide it on', () => {
  expect(SEEN_BY.map(seen => seenBy(sharedAs(seen)))).toEqual([...SEEN_BY])
  expect(choicesOf({ side: 'student', guardians: ['a', 'b'] })).not.toContain('side')
  expect(choicesOf({ side: 'home', guardians: ['a'] })).not.toContain('side')
  // the narrowest that works is the first
  expect(choicesOf({ side: 'home', guardians: ['a', 'b'] })[0]).toBe('grown_ups')
})
