import { type Goal, goalsFor } from '../../domain/goals/goals.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { GoalCard } from './goal-card.tsx'
import { childTabs } from './tabs.tsx'
import type { At } from './wording.ts'

/** The goals of a child: what is worked for, and what was. */
export async function showGoals(visit: Visit) {
  const page = pageIn(visit)
  const { goals, more, ...table } = await goalsFor(visit.ctx, visit.id('child'), page)
  const at: At = { visit, ...table }
  const { say, href } = visit
  const own = at.seat.side === 'student'
  const title = own ? say.t('goals.title.own') : say.t('goals.title', { child: at.seat.child.given })
  const propose = (
    <LinkButton href={href(`/children/${at.seat.child.id}/goals/new`)}>{say.t('goals.propose')}</LinkButton>
  )
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={say.t(`goals.lead.${at.seat.side}`, { child: at.seat.child.given })}
        actions={propose}
      />
      {childTabs(at, 'goals')}
      {goals.length === 0 && page === 0 && (
        <EmptyState title={say.t('goals.none')} text={say.t('goals.none.text')} actions={propose} />
      )}
      <Some at={at} title={say.t('goals.open')} goals={goals.filter(goal => !goal.ended)} />
      <Some at={at} title={say.t('goals.over')} goals={goals.filter(goal => goal.ended)} />
      <Pages visit={visit} path={`/children/${at.seat.child.id}/goals`} page={page} more={more} />
    </Frame>,
  )
}

const Some = ({ at, title, goals }: { at: At; title: string; goals: Goal[] }) =>
  goals.length === 0 ? null : (
    <Section title={title}>
      <CardList label={title}>
        {goals.map(goal => (
          <GoalCard at={at} goal={goal} />
        ))}
      </CardList>
    </Section>
  )
