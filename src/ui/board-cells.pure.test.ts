import { expect, test } from 'vitest'
import type { BoardMeeting } from './board.tsx'
import { cellsOf } from './board-cells.ts'

const starts = ['15:00', '15:20', '15:40', '16:00']
const meeting = (id: string, start: string, slots = 1): BoardMeeting => ({
  id,
  columns: ['ines'],
  start,
  slots,
  child: id,
  mode: 'here',
  modeLabel: 'here',
})
const kinds = (meetings: BoardMeeting[], pauses: string[] = []) =>
  cellsOf(starts, meetings, new Set(pauses)).map(cell => (cell.kind === 'meetings' ? cell.rows : cell.kind))

test('an empty column is free but for its pauses', () => {
  expect(kinds([], ['15:40'])).toEqual(['free', 'free', 'pause', 'free'])
})

test('what a family looks at is not free, whatever else it would be', () => {
  const cells = cellsOf(
    starts,
    [meeting('noor', '15:00')],
    new Set(['15:40']),
    new Set(['15:00', '15:20', '15:40']),
  )
  expect(cells.map(cell => cell.kind)).toEqual(['meetings', 'kept', 'kept', 'free'])
})

test('a longer meeting covers the slots after its start', () => {
  expect(kinds([meeting('noor', '15:20', 2)])).toEqual(['free', 2, 'covered', 'free'])
})

test('a meeting never hides the one that begins inside it', () => {
  expect(kinds([meeting('noor', '15:00', 3), meeting('sami', '15:20')])).toEqual([1, 1, 'free', 'free'])
})

test('a meeting ends with the day', () => {
  expect(kinds([meeting('noor', '16:00', 3)])).toEqual(['free', 'free', 'free', 1])
})

test('meetings of one start share a cell, in their order', () => {
  const [cell] = cellsOf(starts, [meeting('jo', '15:00'), meeting('ari', '15:00', 2)], new Set())
  expect(cell).toMatchObject({ kind: 'meetings', rows: 2, meetings: [{ id: 'jo' }, { id: 'ari' }] })
})
