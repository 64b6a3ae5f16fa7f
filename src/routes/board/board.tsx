import { z } from 'zod'
import { type BoardView, boardFor } from '../../domain/conferences/board.ts'
import { isMover } from '../../domain/conferences/booking-policy.ts'
import { isTold } from '../../domain/conferences/booking-write.ts'
import { placeMeeting } from '../../domain/conferences/bookings.ts'
import { id, optionalId, words } from '../../platform/http/fields.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Board, type BoardWords } from '../../ui/board.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { drawn } from './columns.ts'
import { Refusals } from './conflicts.tsx'
import { Kept, Unplaced, Waiting } from './waiting.tsx'
import { BoardWays, SetupWay } from './ways.tsx'
import { clockIn, dayIn } from './when.ts'

const schema = z.object({ meeting: id(), start: words(16), educator: optionalId() })

/** The schedule of a round. A drop on it moves a meeting; whatever stands against that is named above it. */
export const boardForm = form({
  schema,
  load: visit => boardFor(visit.ctx, roundIn(visit)),
  show: boardPage,
  async save(visit, { round, entries, names }, { meeting, start, educator }) {
    const { move } = await placeMeeting(visit.ctx, meeting, start, educator ? { educator } : {})
    const child = names.get(entries.find(entry => entry.id === meeting)?.child ?? '')?.given ?? ''
    const { say } = visit
    const toast = say.t('board.moved', { child, day: dayIn(say, start), time: clockIn(say, start) })
    return visit.go(`/rounds/${round.id}/board`, { toast, undo: undoAt(visit, round.id, move) })
  },
})

export const undoAt = ({ href }: Visit, round: string, move: string) =>
  href(`/rounds/${round}/moves/${move}/undo`)

async function boardPage(visit: Visit, view: BoardView, shown: Shown) {
  const { say, ctx } = visit
  const title = say.t('board.title')
  const mayMove = isMover(ctx)
  const lead = say.t(isTold(view.round) ? 'board.lead.told' : 'board.lead')
  return (
    <Frame visit={visit} title={title} wide>
      <PageHead
        title={title}
        eyebrow={<bdi>{view.round.name}</bdi>}
        lead={mayMove && view.entries.length > 0 ? lead : undefined}
        actions={<BoardWays visit={visit} view={view} />}
      />
      {await Refusals({ visit, shown, round: view.round })}
      {view.entries.length === 0 ? (
        <EmptyState
          title={say.t('board.empty.title')}
          text={say.t('board.empty.text')}
          actions={<SetupWay visit={visit} round={view.round.id} />}
        />
      ) : (
        <>
          <Waiting visit={visit} view={view} />
          <Board
            {...drawn(visit, view, mayMove)}
            words={wordsOf(visit)}
            {...(mayMove && {
              move: { action: visit.href(`/rounds/${view.round.id}/board`), fields: { key: newKey() } },
            })}
          />
          <Unplaced visit={visit} view={view} />
          <Kept visit={visit} view={view} />
        </>
      )}
    </Frame>
  )
}

function wordsOf({ say }: Visit): BoardWords {
  const blanks = { meeting: '{meeting}', time: '{time}', educator: '{educator}' }
  return {
    board: say.t('board.title'),
    columns: say.t('board.columns'),
    time: say.t('common.time'),
    move: say.t('board.move'),
    free: say.t('board.free'),
    pause: say.t('board.pause'),
    grip: say.t('board.grip', { meeting: blanks.meeting }),
    lifted: say.t('board.lifted', { meeting: blanks.meeting }),
    over: say.t('board.over', { time: blanks.time, educator: blanks.educator }),
    dropped: say.t('board.dropped', blanks),
    cancelled: say.t('board.putBack', { meeting: blanks.meeting }),
  }
}
