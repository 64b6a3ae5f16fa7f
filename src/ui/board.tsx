import { BoardDay } from './board-day.tsx'
import { Hidden, HiddenFields } from './field.tsx'
import { IconSheet, IconUse } from './icon.tsx'

export type BoardColumn = {
  id: string
  name: string
  /** Meetings are moved among educators; rooms and interpreters are only shown. */
  kind: 'educator' | 'info'
  note?: string
}

export type BoardMeeting = {
  id: string
  /** Ids of every column that shows it: its educators, its room, its interpreter. */
  columns: string[]
  /** The start of the slot where it begins, and how many slots it covers. */
  start: string
  slots: number
  child: string
  /** Room, companions, or whatever else is said in one line. */
  detail?: string
  mode: 'here' | 'video'
  modeLabel: string
  /** Each of these is a finished sentence or word, shown with its sign. */
  interpreter?: string
  locked?: string
  clash?: string
  moveHref?: string
}

export type BoardProps = {
  id?: string
  columns: BoardColumn[]
  days: { label: string; slots: { start: string; label: string }[] }[]
  meetings: BoardMeeting[]
  pauses?: { column: string; start: string }[]
  /** Where a drop is posted, as `meeting`, `start`, `educator` and these further fields. */
  move?: { action: string; fields?: Record<string, string> }
  words: BoardWords
}

export type BoardWords = {
  /** The name of the whole board, and of the row of links to its columns. */
  board: string
  columns: string
  time: string
  move: string
  free: string
  pause: string
  /** Said while moving; `{meeting}`, `{time}` and `{educator}` are filled in by the script. */
  grip: string
  lifted: string
  over: string
  dropped: string
  cancelled: string
}

/** The schedule: times down, people across. A table, so that it is read, printed and moved by keys as one. */
export function Board({ id = 'board', columns, days, meetings, pauses = [], move, words }: BoardProps) {
  return (
    <schedule-board
      class="board"
      id={id}
      data-grip={words.grip}
      data-lifted={words.lifted}
      data-over={words.over}
      data-dropped={words.dropped}
      data-cancelled={words.cancelled}
    >
      <IconSheet names={['video', 'here', 'lock', 'clash', 'speech', 'grip']} />
      <template>
        <IconUse name="grip" />
      </template>
      <ColumnLinks id={id} columns={columns} label={words.columns} />
      <section class="board-scroll" tabindex={0} aria-label={words.board}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="board-time">
                {words.time}
              </th>
              {columns.map(column => (
                <ColumnHead id={id} column={column} />
              ))}
            </tr>
          </thead>
          {days.map(day => (
            <BoardDay
              day={day}
              columns={columns}
              meetings={meetings}
              pauses={pauses}
              words={words}
              titled={days.length > 1}
            />
          ))}
        </table>
      </section>
      {move && (
        <form method="post" action={move.action} hidden data-move>
          <HiddenFields fields={move.fields ?? {}} />
          <Hidden name="meeting" value="" />
          <Hidden name="start" value="" />
          <Hidden name="educator" value="" />
        </form>
      )}
      <p class="unseen" role="status" data-said />
    </schedule-board>
  )
}

function ColumnHead({ id, column }: { id: string; column: BoardColumn }) {
  return (
    <th scope="col" class={column.kind} id={`${id}-${column.id}`}>
      <bdi>{column.name}</bdi>
      {column.note && <small>{column.note}</small>}
    </th>
  )
}

/** On a phone one column is seen at a time; these lead to each. */
function ColumnLinks({ id, columns, label }: { id: string; columns: BoardColumn[]; label: string }) {
  return (
    <nav class="board-links" aria-label={label}>
      {columns.map(column => (
        <a href={`#${id}-${column.id}`}>
          <bdi>{column.name}</bdi>
        </a>
      ))}
    </nav>
  )
}
