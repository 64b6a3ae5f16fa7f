import type { Conflict } from '../../domain/conferences/booking/fit.ts'
import type { Standing } from '../../domain/conferences/booking/state.ts'
import type { Move } from '../../domain/conferences/planning/moves.ts'
import { NOT_YET } from '../../domain/conferences/planning/supposing.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Table } from '../../ui/table.tsx'
import { conflictIn } from '../board/conflicts.tsx'
import { whenIn } from '../board/when.ts'
import { ChildOf } from './child.tsx'
import type { Known } from './known.ts'

type Props = { visit: Visit; known: Known; moves: Move[] }

/** Each change that a plan asks for: whom it concerns, from when to when, and why. `ticked`: with a box, to leave it out. */
export function Moves({ visit, known, moves, ticked }: Props & { ticked?: string[] }) {
  const { say } = visit
  const caption = say.t('plans.moves', { n: moves.length })
  return (
    <Table
      caption={caption}
      quietCaption
      columns={[
        { label: say.t('plans.moves.who') },
        { label: say.t('plans.moves.from') },
        { label: say.t('plans.moves.to') },
        { label: say.t('plans.moves.why') },
      ]}
      rows={moves.map(move => [
        ticked ? (
          <label class="choice">
            <input
              type="checkbox"
              name="meetings"
              value={move.meeting}
              checked={ticked.includes(move.meeting) || undefined}
            />
            <Who known={known} move={move} visit={visit} />
          </label>
        ) : (
          <Who known={known} move={move} visit={visit} />
        ),
        standingIn(visit, known, move.from, move.to),
        standingIn(visit, known, move.to, move.from),
        causeIn(visit, known, move),
      ])}
    />
  )
}

/** The child, its home, and whom they meet. */
const Who = ({ visit, known, move: { meeting } }: { visit: Visit; known: Known; move: Move }) => (
  <ChildOf
    visit={visit}
    known={known}
    meeting={meeting}
    more={(known.met.get(meeting)?.educators ?? []).map(known.nameOf)}
  />
)

/** When, and what else is not as on the other side: the room, the interpreter. */
function standingIn(visit: Visit, known: Known, here: Standing, there: Standing) {
  const { say } = visit
  if (!here) return say.t('board.compare.none')
  const more = [
    there && here.room !== there.room && roomIn(visit, known, here.room),
    there && here.interpreter !== there.interpreter && interpreterIn(visit, known, here.interpreter),
  ].filter(Boolean)
  return (
    <span>
      {whenIn(say, here.start)}
      {more.map(text => (
        <>
          <br />
          <small class="soft">{text}</small>
        </>
      ))}
    </span>
  )
}

function roomIn({ say }: Visit, { rooms }: Known, room: string | null) {
  if (room === null) return say.t('plans.moves.noRoom')
  if (room === NOT_YET) return say.t('plans.moves.newRoom')
  return say.t('plans.moves.room', { name: rooms.find(one => one.id === room)?.name ?? '' })
}

function interpreterIn({ say }: Visit, { nameOf }: Known, who: string | null) {
  if (who === null) return say.t('plans.moves.noInterpreter')
  if (who === NOT_YET) return say.t('plans.moves.newInterpreter')
  return say.t('plans.moves.interpreter', { name: nameOf(who) })
}

function causeIn(visit: Visit, known: Known, { cause, to }: Move): string {
  const { say } = visit
  if (!cause) return say.t('plans.cause.unsaid')
  if (cause.code === 'cannotStay') return whyIn(visit, known, cause.conflict)
  if (!to) return say.t('plans.cause.without')
  if (cause.code === 'makesWay')
    return say.t('plans.cause.makesWay', { children: say.list(cause.meetings.map(known.childOf)) })
  return say.t(`plans.cause.${cause.code}`)
}

/** What stands against a meeting at a time, in a sentence. */
export const whyIn = ({ say }: Visit, { rooms, names }: Known, conflict: Conflict): string =>
  conflictIn(say, conflict, { round: { rooms }, names })
