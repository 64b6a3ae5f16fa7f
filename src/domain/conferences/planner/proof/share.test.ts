import { expect, test } from 'vitest'
import { merged } from './share.ts'

test('each share of one language goes with one of the other', () => {
  const share = (meeting: number, start: number) => new Map([[meeting, [start]]])
  const both = merged([share(1, 5), share(1, 6), share(1, 7)], [share(2, 8), share(2, 9)])
  expect(both.map(one => [...one])).toEqual([
    [
      [1, [5]],
      [2, [8]],
    ],
    [
      [1, [6]],
      [2, [9]],
    ],
    [
      [1, [7]],
      [2, [8]],
    ],
  ])
  expect(merged([], [share(2, 8)]).map(one => [...one])).toEqual([[[2, [8]]]])
})
