import { html } from 'hono/html'
import type { BoardColumn, BoardMeeting, BoardProps, BoardWords } from './board.tsx'
import { type BoardCell, cellsOf } from './board-cells.ts'
import { MeetingCard } from './meeting-card.tsx'

type BoardDayProps = Pick<BoardProps, 'columns' | 'meetings' | 'words'> & {
  day: BoardProps['days'][number]
  pauses: { column: string; start: string }[]
  kept: { column: string; start: string }[]
  /** A round of several days names each. */
  titled: boolean
}

export function BoardDay({ day, columns, meetings, pauses, kept, words, titled }: BoardDayProps) {
  const starts = day.slots.map(slot => slot.start)
  const cells = columns.map(({ id }) =>
    cellsOf(starts, shownIn(meetings, id), startsIn(pauses, id), startsIn(kept, id)),
  )
  return (
    <tbody>
      {titled && (
        <tr class="board-day">
          <th scope="rowgroup" colspan={columns.length + 1}>
            <span>{day.label}</span>
          </th>
        </tr>
      )}
      {day.slots.map((slot, row) => (
        <tr>
          <th scope="row" class="board-time">
            {slot.label}
          </th>
          {columns.map((column, n) => (
            <Cell cell={cells[n]![row]!} column={column} slot={slot} words={words} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

const startsIn = (cells: { column: string; start: string }[], column: string) =>
  new Set(cells.filter(cell => cell.column === column).map(cell => cell.start))

const shownIn = (meetings: BoardMeeting[], column: string) =>
  meetings.filter(({ columns }) => columns.includes(column))

type CellProps = {
  cell: BoardCell
  column: BoardColumn
  slot: { start: string; label: string }
  words: BoardWords
}

/** Most of a board are its empty cells: they are written as text. */
function Cell({ cell, column, slot, words }: CellProps) {
  if (cell.kind === 'covered') return null
  if (cell.kind === 'pause') return <Quiet kind="pause" word={words.pause} />
  if (cell.kind === 'kept') return html`<td class="kept"><span>${words.kept}</span></td>`
  if (cell.kind === 'meetings') return <Meetings cell={cell} column={column} words={words} />
  if (column.kind === 'info') return <Quiet kind="free info" word={words.free} />
  return html`<td class="free" data-start="${slot.start}" data-time="${slot.label}" data-educator="${column.id}"
    data-name="${column.name}"><span class="unseen">${words.free}</span></td>`
}

const Quiet = ({ kind, word }: { kind: string; word: string }) =>
  html`<td class="${kind}"><span class="unseen">${word}</span></td>`

type MeetingsProps = {
  cell: Extract<BoardCell, { kind: 'meetings' }>
  column: BoardColumn
  words: BoardWords
}

function Meetings({ cell, column, words }: MeetingsProps) {
  return (
    <td rowspan={cell.rows > 1 ? cell.rows : undefined} class={column.kind}>
      {cell.meetings.map(meeting => (
        <MeetingCard
          meeting={meeting}
          words={words}
          movable={column.kind === 'educator'}
          first={column.id === meeting.columns[0]}
        />
      ))}
    </td>
  )
}
