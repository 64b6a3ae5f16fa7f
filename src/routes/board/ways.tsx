import type { BoardView } from '../../domain/conferences/board/board.ts'
import { isMover, seesDaysOf } from '../../domain/conferences/booking/policy.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'

/** Where one goes from the board: planning and publishing for the head, the own day for an educator. */
export function BoardWays({ visit, view }: { visit: Visit; view: BoardView }) {
  const { ctx, say, href } = visit
  const { round, entries } = view
  const days = round.staff.filter(one => one.part === 'educator' && seesDaysOf(ctx, one.person_id))
  const placed = entries.some(entry => entry.booking)
  const open = entries.filter(entry => !entry.booking).length
  const goesOn = round.state !== 'closed'
  return (
    <>
      {goesOn && isMover(ctx) && entries.length > 0 && (
        <LinkButton href={href(`/rounds/${round.id}/plan`)} kind={placed ? 'quiet' : 'main'} small={placed}>
          {say.t(placed ? 'board.planAgain' : 'board.plan')}
        </LinkButton>
      )}
      {isMover(ctx) && placed && !isTold(round) && <Publishing visit={visit} round={round.id} open={open} />}
      {goesOn && isMover(ctx) && placed && (
        <LinkButton href={href(`/rounds/${round.id}/other-day`)} kind="quiet" small>
          {say.t('days.other.way')}
        </LinkButton>
      )}
      {goesOn && isTold(round) && (
        <LinkButton href={href(`/rounds/${round.id}/walk-ins`)} kind="quiet" small>
          {say.t('days.walkIn.title')}
        </LinkButton>
      )}
      {placed &&
        days.map(({ person_id }) => (
          <LinkButton href={href(`/rounds/${round.id}/days/${person_id}`)} kind="quiet" small>
            {say.t('board.dayOf', { name: view.names.get(person_id)?.given ?? '' })}
          </LinkButton>
        ))}
    </>
  )
}

type PublishingProps = { visit: Visit; round: string; open: number }

/** The way on, or beside it what is still open. */
const Publishing = ({ visit: { say, href }, round, open }: PublishingProps) => (
  <>
    <LinkButton
      href={href(`/rounds/${round}/publication`)}
      kind={open > 0 ? 'quiet' : 'main'}
      small={open > 0}
    >
      {say.t('board.publish')}
    </LinkButton>
    {open > 0 && <small class="soft">{say.t('rounds.next.open', { n: open })}</small>}
  </>
)

/** Where a board or a plan would be of a round in which nobody meets anybody. */
export const NobodyToMeet = ({ visit: { say, href }, round }: { visit: Visit; round: string }) => (
  <EmptyState
    title={say.t('board.empty.title')}
    text={say.t('board.empty.text')}
    actions={<LinkButton href={href(`/rounds/${round}/meetings`)}>{say.t('board.empty.next')}</LinkButton>}
  />
)
