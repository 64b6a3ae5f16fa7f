import type { BoardView } from '../../domain/conferences/board.ts'
import { isMover } from '../../domain/conferences/booking-policy.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Board } from '../../ui/board.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { drawn } from './columns.ts'
import { Refusals } from './conflicts.tsx'
import { Kept, Unplaced, Waiting } from './waiting.tsx'
import { BoardWays, SetupWay } from './ways.tsx'
import { wordsOf } from './words.ts'

export async function boardPage(visit: Visit, view: BoardView, shown: Shown) {
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
