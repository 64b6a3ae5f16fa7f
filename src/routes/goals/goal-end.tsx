import { mayLetGo } from '../../domain/goals/ends.ts'
import type { Goal } from '../../domain/goals/goals.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { type At, dayAt, whoIn } from './wording.ts'

type Props = { at: At; goal: Goal }

/** A goal that was reached is celebrated with who helped; of one that was let go stands why. */
export function Celebration({ at, goal }: Props) {
  const { say } = at.visit
  const { celebration, ended_at } = goal
  if (!goal.ended || !ended_at) return null
  const day = dayAt(at.visit, ended_at)
  if (!celebration)
    return (
      <Notice>
        <p>{say.t('goals.letGo.on', { day })}</p>
        <Said text={goal.ended_words} />
      </Notice>
    )
  return (
    <div class="celebration">
      <h2>{say.t('goals.reached.on', { day })}</h2>
      <Said text={celebration.words} />
      {celebration.helpers.length > 0 && <p>{say.t('goals.helped', { names: helpersIn(at, goal) })}</p>}
    </div>
  )
}

/** By name who is of the school; homes as their reader knows them. */
export function helpersIn(at: At, { celebration }: Goal): string {
  const { say } = at.visit
  const names = (celebration?.helpers ?? []).map(({ side, person, party }) =>
    // in a sentence, and not at its beginning
    side === 'home' && at.seat.side === 'home' && at.seat.homes.some(home => home.party === party)
      ? say.t('common.readers.yourHome')
      : whoIn(at, { side, by: person, party }),
  )
  return say.list(names)
}

/** The ways to an end. */
export function Ending({ at, goal }: Props) {
  const { say, href } = at.visit
  if (goal.ended) return null
  return (
    <div class="row">
      {at.seat.side === 'school' && (
        <LinkButton href={href(`/goals/${goal.id}/celebration`)}>{say.t('goals.celebrate')}</LinkButton>
      )}
      {mayLetGo(at.seat, goal) && (
        <LinkButton href={href(`/goals/${goal.id}/end`)} kind="quiet">
          {say.t('goals.letGo')}
        </LinkButton>
      )}
    </div>
  )
}
