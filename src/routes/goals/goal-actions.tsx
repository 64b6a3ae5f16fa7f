import type { Action } from '../../domain/goals/actions/actions.ts'
import type { Goal } from '../../domain/goals/goals.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { GoesOn } from '../pages.tsx'
import { ActionList } from './action-list.tsx'
import type { At } from './wording.ts'

/** `more`: there are others, in the list of all that is to be done for the child. */
type Props = { at: At; goal: Goal; actions: Action[]; more: boolean }

/** What each does for a goal: home's, the student's and the school's alike. */
export function Actions({ at, goal, actions, more }: Props) {
  const { say, href } = at.visit
  const add = !goal.ended && (
    <LinkButton href={href(`/children/${goal.child}/actions/new?goal=${goal.id}`)} kind="quiet" small>
      {say.t('goals.action.add')}
    </LinkButton>
  )
  if (goal.ended && actions.length === 0) return null
  return (
    <Section title={say.t('goals.actions')} id="actions" actions={add}>
      {actions.length === 0 ? (
        <p class="soft">{say.t('goals.actions.none')}</p>
      ) : (
        <ActionList at={at} actions={actions} within="goal" />
      )}
      {more && <GoesOn visit={at.visit} n={actions.length} path={`/children/${goal.child}/actions`} />}
    </Section>
  )
}
