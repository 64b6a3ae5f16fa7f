import { type Road, roadFor } from '../../domain/goals/road.ts'
import { schoolYearOf } from '../../domain/people/school-year.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Figures } from '../../ui/facts.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { GoalCard } from './goal-card.tsx'
import { Older } from './pages.tsx'
import { RoadList } from './road-list.tsx'
import { type RoadStep, stepsIn } from './road-steps.ts'
import { childTabs } from './tabs.tsx'
import type { At } from './wording.ts'

/** A child's way over terms and years, as one page: what is ahead, then year by year what was. */
export async function showRoad(visit: Visit) {
  const { goals, more, conferences, checkIns, ...table } = await roadFor(visit.ctx, visit.id('child'))
  const at: At = { visit, ...table }
  const { say } = visit
  const steps = stepsIn(at, { goals, conferences, checkIns })
  const own = at.seat.side === 'student'
  const title = own ? say.t('goals.road.own') : say.t('goals.road', { child: at.seat.child.given })
  const today = schoolDay(visit.ctx).toString()
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t(own ? 'goals.road.lead.own' : 'goals.road.lead')} />
      {childTabs(at, 'roadmap')}
      {steps.length === 0 ? <Nothing at={at} /> : <Short at={at} road={{ goals, more, conferences }} />}
      <Ahead at={at} steps={steps.filter(step => step.on > today)} />
      {yearsIn(steps.filter(step => step.on <= today)).map(([year, own]) => (
        <Section title={say.t('goals.road.year', { from: String(year), to: String(year + 1).slice(2) })}>
          <RoadList at={at} steps={own} />
        </Section>
      ))}
      {more && <Older at={at} />}
    </Frame>,
  )
}

const Nothing = ({ at: { visit, seat } }: { at: At }) => (
  <EmptyState
    title={visit.say.t('goals.road.none')}
    text={visit.say.t('goals.road.none.text')}
    actions={
      <LinkButton href={visit.href(`/children/${seat.child.id}/goals/new`)}>
        {visit.say.t('goals.propose')}
      </LinkButton>
    }
  />
)

/** The story in a glance for who is new: how much there is, where all of it stands here, and what is worked for now. */
function Short({ at, road: { goals, more, conferences } }: { at: At; road: Omit<Road, 'checkIns'> }) {
  const { say } = at.visit
  const open = goals.filter(goal => !goal.ended)
  const reached = goals.filter(goal => goal.ended === 'reached').length
  return (
    <>
      {!more && (
        <Figures
          items={[
            { label: say.t('goals.road.open', { n: open.length }), value: say.number(open.length) },
            { label: say.t('goals.road.reached', { n: reached }), value: say.number(reached) },
            {
              label: say.t('goals.road.conferences', { n: conferences.length }),
              value: say.number(conferences.length),
            },
          ]}
        />
      )}
      {open.length > 0 && (
        <Section title={say.t('goals.road.now')}>
          <ul class="cards">
            {open.slice(0, 4).map(goal => (
              <li>
                <GoalCard at={at} goal={goal} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Ahead({ at, steps }: { at: At; steps: RoadStep[] }) {
  if (steps.length === 0) return null
  return (
    <Section title={at.visit.say.t('goals.road.ahead')} id="ahead">
      <RoadList at={at} steps={steps.toReversed()} />
    </Section>
  )
}

const yearsIn = (steps: RoadStep[]) => [...Map.groupBy(steps, step => schoolYearOf(step.day))]
