import type { BoardView } from '../../domain/conferences/board/board.ts'
import { isMover } from '../../domain/conferences/booking/policy.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { LivePart } from '../../ui/live-part.tsx'
import { Frame } from '../frame.tsx'
import { roundName } from '../rounds/round-name.ts'
import { BoardPart } from './board-part.tsx'
import { Refusals } from './conflicts.tsx'
import { BoardWays } from './ways.tsx'

export async function boardPage(visit: Visit, view: BoardView, shown: Shown) {
  const { say, ctx } = visit
  const title = say.t('board.title')
  const mayMove = isMover(ctx)
  const lead = say.t(isTold(view.round) ? 'board.lead.told' : 'board.lead')
  return (
    <Frame visit={visit} title={title} wide>
      <PageHead
        title={title}
        eyebrow={<bdi>{roundName(say, view.round)}</bdi>}
        lead={mayMove && view.entries.length > 0 ? lead : undefined}
        actions={<BoardWays visit={visit} view={view} />}
      />
      {await Refusals({ visit, shown, round: view.round })}
      <LivePart visit={visit} id="live-board" path={`/rounds/${view.round.id}/board/live`}>
        <BoardPart visit={visit} view={view} />
      </LivePart>
    </Frame>
  )
}
