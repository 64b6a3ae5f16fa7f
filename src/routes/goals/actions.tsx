import { actionsFor } from '../../domain/goals/actions/actions.ts'
import { type OpenActions, ownActionsFor, teamActionsFor } from '../../domain/goals/actions/lists.ts'
import type { Side } from '../../domain/goals/tables.ts'
import { isStudent, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { ActionLine, ActionList } from './action-list.tsx'
import { childTabs } from './tabs.tsx'
import type { At } from './wording.ts'

/** What is open for all children of a reader: as one of the school, and as a family or the student. */
export async function showActions(visit: Visit) {
  const { ctx, say } = visit
  needPerson(ctx)
  const page = pageIn(visit)
  const [team, own] = await Promise.all([teamActionsFor(ctx, page), ownActionsFor(ctx, page)])
  const title = say.t('goals.actions.title')
  const isEmpty = team.actions.length + own.actions.length === 0
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={isEmpty ? undefined : say.t('goals.actions.lead')} />
      {isEmpty && (
        <EmptyState title={say.t('goals.actions.nothing')} text={say.t('goals.actions.nothing.text')} />
      )}
      <Open visit={visit} title={say.t('goals.actions.team')} side="school" open={team} />
      <Open
        visit={visit}
        title={say.t(isStudent(ctx) ? 'goals.actions.yours' : 'goals.actions.own')}
        side={isStudent(ctx) ? 'student' : 'home'}
        open={own}
      />
      <Pages visit={visit} path="/actions" page={page} more={team.more || own.more} />
    </Frame>,
  )
}

type OpenProps = { visit: Visit; title: string; side: Side; open: OpenActions }

function Open({ visit, title, side, open: { actions, names } }: OpenProps) {
  if (actions.length === 0) return null
  return (
    <Section title={title}>
      <ul class="tasks">
        {actions.map(action => {
          const child = names.get(action.child)?.given ?? ''
          return (
            <li class="open">
              <ActionLine
                visit={visit}
                side={side}
                owner={ownerOf(visit, side, action, names)}
                action={action}
                {...(action.owner === 'student' ? {} : { child })}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Whose it is, where no table of one child says more: a person, the child, a home. */
export function ownerOf(
  { say }: Visit,
  side: Side,
  { owner, person, child }: OpenActions['actions'][number],
  names: OpenActions['names'],
) {
  if (owner === 'school') return (person && names.get(person)?.full) || say.t('goals.side.school')
  if (owner === 'student')
    return side === 'student' ? say.t('goals.side.you') : (names.get(child)?.given ?? '')
  return side === 'home' ? say.t('goals.side.yours') : say.t('goals.side.home')
}

/** All actions of one child, also those that are done. */
export async function showChildActions(visit: Visit) {
  const page = pageIn(visit)
  const { actions, more, ...table } = await actionsFor(visit.ctx, visit.id('child'), page)
  const at: At = { visit, ...table }
  const { say, href } = visit
  const title = say.t('goals.action.of', { child: at.seat.child.given })
  const add = (
    <LinkButton href={href(`/children/${at.seat.child.id}/actions/new`)}>
      {say.t('goals.action.add')}
    </LinkButton>
  )
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} actions={add} />
      {childTabs(at, 'actions')}
      {actions.length === 0 ? (
        <EmptyState
          title={say.t('goals.actions.nothing')}
          text={say.t('goals.actions.nothing.text')}
          actions={add}
        />
      ) : (
        <ActionList at={at} actions={actions} />
      )}
      <Pages visit={visit} path={`/children/${at.seat.child.id}/actions`} page={page} more={more} />
    </Frame>,
  )
}
