import type { BoardView } from '../../domain/conferences/board/board.ts'
import { isMover } from '../../domain/conferences/booking/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Board } from '../../ui/board.tsx'
import { drawn } from './columns.ts'
import { OfPlan } from './of-plan.tsx'
import { Kept, Unplaced, Waiting } from './waiting.tsx'
import { NobodyToMeet } from './ways.tsx'
import { wordsOf } from './words.ts'

/** What of the page changes while it is open: who is where, and who has no time yet. */
export function BoardPart({ visit, view }: { visit: Visit; view: BoardView }) {
  const mayMove = isMover(visit.ctx)
  if (view.entries.length === 0) return <NobodyToMeet visit={visit} round={view.round.id} />
  return (
    <>
      <Waiting visit={visit} view={view} />
      <OfPlan visit={visit} view={view} />
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
  )
}
