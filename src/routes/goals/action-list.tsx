import type { Action } from '../../domain/goals/actions/actions.ts'
import { isDoer } from '../../domain/goals/rules.ts'
import type { Side } from '../../domain/goals/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type At, dayAt, dayOf, isLate, whoIn } from './wording.ts'

type Props = {
  at: At
  actions: Action[] /** Where it stands already what they are for. */
  within?: 'goal' | 'support'
}

/** Actions one below the other: who does it, until when, and one button for whoever does it. */
export const ActionList = ({ at, actions, within }: Props) => (
  <ul class="tasks">
    {actions.map(action => (
      <li class={action.done ? 'done' : action.dropped ? 'dropped' : 'open'}>
        <ActionLine
          visit={at.visit}
          side={at.seat.side}
          owner={ownerIn(at, action)}
          action={action}
          within={within}
        />
      </li>
    ))}
  </ul>
)

/** Whose it is, by the one owner. */
export const ownerIn = (at: At, { owner, person, party }: Action) =>
  whoIn(at, { side: owner, by: person, party })

type LineProps = {
  visit: Visit
  side: Side
  owner: string
  action: Action
  within?: Props['within']
  child?: string
}

export function ActionLine({ visit, side, owner, action, within, child }: LineProps) {
  const { say, href } = visit
  const isOpen = !action.done && !action.dropped
  return (
    <>
      <div>
        <p>
          <a href={href(`/actions/${action.id}`)}>
            <bdi>{action.text}</bdi>
          </a>
        </p>
        <p class="soft">
          {child && (
            <>
              <bdi>{child}</bdi> ·{' '}
            </>
          )}
          <bdi>{owner}</bdi> · {whenIn(visit, action)}{' '}
          {isLate(visit, action) && <Tag tone="clay">{say.t('goals.late')}</Tag>}
        </p>
        {!within && <For visit={visit} action={action} />}
      </div>
      {isOpen && isDoer(side, action.owner) && (
        <LinkButton href={href(`/actions/${action.id}`)} kind="quiet" small>
          {say.t('goals.action.done')}
        </LinkButton>
      )}
    </>
  )
}

export function whenIn(visit: Visit, { done, dropped, due_on }: Action): string {
  const { say } = visit
  if (done) return say.t('goals.action.doneOn', { day: dayAt(visit, done.at) })
  return dropped
    ? say.t('goals.action.droppedOn', { day: dayAt(visit, dropped.at) })
    : say.t('goals.action.by', { day: dayOf(visit, due_on) })
}

/** For which goal or need, as a way to it. */
export function For({ visit: { say, href }, action: { goal, support } }: { visit: Visit; action: Action }) {
  if (!goal && !support) return null
  const [path, words] = goal ? [`/goals/${goal.id}`, goal.words] : [`/support/${support?.id}`, support?.need]
  return (
    <p class="soft">
      {say.t(goal ? 'goals.action.forGoal' : 'goals.action.forNeed')}{' '}
      <a href={href(path)}>
        <bdi>{words}</bdi>
      </a>
    </p>
  )
}
