import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Tabs } from '../../ui/talks/tabs.tsx'
import type { At } from './wording.ts'

const PAGES = ['roadmap', 'goals', 'actions', 'support'] as const
type PageName = (typeof PAGES)[number]

/** The pages of one child's way, side by side. */
export function childTabs({ visit, seat }: Pick<At, 'visit' | 'seat'>, here: PageName) {
  const { say, href } = visit
  const known = PAGES.filter(
    page => page !== 'support' || (seat.side !== 'student' && seat.kinds.includes('developmental')),
  )
  return (
    <Tabs
      label={say.t('goals.tabs')}
      items={known.map(page => ({
        href: href(`/children/${seat.child.id}/${page}`),
        label: say.t(`goals.tab.${page}`),
        current: page === here,
      }))}
    />
  )
}

/** On the page of a child: the way to its road, and to what is worked for. Who has no seat there, such as an aide, is shown none. */
export function GoalWays({ visit, child }: { visit: Visit; child: Child }) {
  const { say, href } = visit
  if (!child.seat) return null
  const at = (page: PageName) => href(`/children/${child.id}/${page}`)
  return (
    <Section title={say.t('goals.way')} id="goals">
      <nav class="row" aria-label={say.t('goals.way')}>
        <LinkButton href={at('roadmap')}>{say.t('goals.tab.roadmap')}</LinkButton>
        <LinkButton kind="quiet" href={at('goals')}>
          {say.t('goals.tab.goals')}
        </LinkButton>
        <LinkButton kind="quiet" href={at('actions')}>
          {say.t('goals.tab.actions')}
        </LinkButton>
      </nav>
    </Section>
  )
}

/** On a first page: the way to what is to be done. */
export const ActionsWay = ({ visit: { say, href } }: { visit: Visit }) => (
  <p>
    <LinkButton href={href('/actions')} kind="quiet">
      {say.t('goals.actions.title')}
    </LinkButton>
  </p>
)
