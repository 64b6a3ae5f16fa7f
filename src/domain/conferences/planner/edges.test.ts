import { expect, test } from 'vitest'
import { Board } from './board.ts'
import { slotsLost } from './edges.ts'
import { modelOf } from './model.ts'
import { sampleInstance } from './sample.ts'

/** One educator, a day of eight slots, a buffer of one; the first meeting is in person at the given slot. */
function boardWith(start: number, avail = Array.from({ length: 8 }, () => 1)) {
  const sample = sampleInstance(1, { days: 1, slotsPerDay: 8, educators: 1, households: 3, meetings: 3 })
  const open = avail.map(() => 1)
  const meetings = sample.meetings.map((m, i) => ({
    ...{ ...m, dur: 1, educators: [0], household: i, lang: -1, locked: -1 },
    mode: i === 1 ? ('V' as const) : ('P' as const),
  }))
  const households = sample.households.map(h => ({ ...h, cost: avail.map(() => 0) }))
  const educators = [{ id: 'e0', avail }]
  const board = new Board(
    modelOf({ ...sample, switchBuffer: 1, educators, rooms: open, meetings, households }),
  )
  board.put(0, start)
  return board
}

test('a slot between two modes is lost, beside the same mode or further away none is', () => {
  const board = boardWith(3)
  const lost = (m: number) => [0, 1, 5, 6, 7].map(s => slotsLost(board, m, s))
  expect(lost(1)).toEqual([0, 1, 1, 0, 0])
  expect(lost(2)).toEqual([0, 0, 0, 0, 0])
  board.put(2, 7)
  expect(slotsLost(board, 1, 5)).toBe(2)
})

test('a break that lies between two modes anyway is not lost', () => {
  expect(slotsLost(boardWith(3, [1, 1, 1, 1, 0, 1, 1, 1]), 1, 5)).toBe(0)
})
