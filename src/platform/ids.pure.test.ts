import { expect, test } from 'vitest'
import { idFor, isId, newId, newKey } from './ids.ts'

test('New ids are UUIDs of version 7, never the same, sorted by the time that they were made', async () => {
  const before = Date.now()
  const ids = Array.from({ length: 2000 }, newId)
  const after = Date.now()
  expect(new Set(ids).size).toBe(2000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const times = ids.map(id => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect([times[0]! >= before, times.at(-1)! <= after]).toEqual([true, true])
})

test('An id for words is always the same, and another one for other words', () => {
  expect(idFor('person', 'oak', 'ines')).toBe(idFor('person', 'oak', 'ines'))
  expect(isId(idFor('a'))).toBe(true)
  expect(new Set([idFor('a', 'b'), idFor('ab'), idFor('b', 'a'), idFor('a', 'b', '')]).size).toBe(4)
})

test('Only a whole UUID in small letters is an id', () => {
  const good = newKey()
  expect(isId(good)).toBe(true)
  for (const bad of [
    '',
    good.toUpperCase().replace(/\d/g, 'A'),
    `${good} `,
    ` ${good}`,
    good.slice(1),
    `${good}\n`,
    good.replaceAll('-', ''),
  ])
    expect([bad, isId(bad)]).toEqual([bad, false])
})
