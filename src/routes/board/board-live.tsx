import { boardFor } from '../../domain/conferences/board/board.ts'
import { live } from '../../platform/http/live.ts'
import { roundIn } from '../rounds/address.ts'
import { BoardPart } from './board-part.tsx'

/** Tells staff who have the board open when it has changed, as far as they see it. */
export const boardLive = live(async visit => {
  const view = await boardFor(visit.ctx, roundIn(visit))
  return { round: view.round.id, part: <BoardPart visit={visit} view={view} /> }
})
