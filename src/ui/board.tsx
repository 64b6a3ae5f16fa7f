import { BoardDay } from './board-day.tsx'
import { HiddenFields } from './field.tsx'
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
  /** Where the clash is settled. */
  clashHref?: string | undefined
  moveHref?: string
}

export type BoardProps = {
  id?: string
  columns: BoardColumn[]
  days: { label: string; slots: { start: string; label: string }[] }[]
  meetings: BoardMeeting[]
  pauses?: { column: string; start: string }[]
  /** Times that somebody looks at just now. */
  kept?: { column: string; start: string }[]
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
  kept: string
  /** Said while moving; `{meeting}`, `{time}` and `{educator}` are filled in by the script. */
  grip: string
  lifted: string
  over: string
  dropped: string
  cancelled: string
}

/** The schedule: times down, people across. A table, so that it is read, printed and moved by keys as one. */
export function Board(props: BoardProps) {
  const { id = 'board', columns, move, words } = props
  const { grip, lifted, over, dropped, cancelled } = words
  const said = { grip, lifted, over, dropped, cancelled }
  const data = Object.fromEntries(Object.entries(said).map(([name, text]) => [`data-${name}`, text]))
  return (
    <schedule-board class="board" id={id} {...data}>
      <IconSheet names={['video', 'here', 'lock', 'clash', 'speech', 'grip']} />
      <template>
        <IconUse name="grip" />
      </template>
      <ColumnLinks id={id} columns={columns} label={words.columns} />
      <section class="board-scroll" tabindex={0} aria-label={words.board}>
        <BoardTable {...props} id={id} />
      </section>
      {move && <MoveForm {...move} />}
      <p class="unseen" role="status" data-said />
    </schedule-board>
  )
}

function BoardTable({
  id,
  columns,
  days,
  meetings,
  pauses = [],
  kept = [],
  words,
}: BoardProps & { id: string }) {
  const shared = { columns, meetings, pauses, kept, words, titled: days.length > 1 }
  return (
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
        <BoardDay day={day} {...shared} />
      ))}
    </table>
  )
}

/** Filled in and sent by the script when a meeting is dropped. */
function MoveForm({ action, fields = {} }: { action: string; fields?: Record<string, string> }) {
  return (
    <form method="post" action={action} hidden data-move>
      <HiddenFields fields={{ ...fields, meeting: '', start: '', educator: '' }} />
    </form>
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
