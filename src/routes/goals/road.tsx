import { roadFor } from '../../domain/goals/road.ts'
import { isOnStretch } from '../../domain/goals/rules.ts'
import { schoolYearOf, termOf } from '../../domain/people/school-year.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { RoadList } from './road-list.tsx'
import { Short } from './road-short.tsx'
import { type RoadStep, stepsIn } from './road-steps.ts'
import { Older, Stretches, untilIn } from './stretches.tsx'
import { childTabs } from './tabs.tsx'
import { type At, dayOf } from './wording.ts'

/** A child's way over terms and years: what is ahead, then year by year what was, a stretch at a time. */
export async function showRoad(visit: Visit) {
  const until = untilIn(visit)
  const { more, goesOn, terms, ...road } = await roadFor(visit.ctx, visit.id('child'), until)
  const at: At = { visit, seat: road.seat, names: road.names }
  const { say } = visit
  const steps = stepsIn(at, road).filter(step => isOnStretch(step.on, until, goesOn))
  const own = at.seat.side === 'student'
  const title = own ? say.t('goals.road.own') : say.t('goals.road', { child: at.seat.child.given })
  const today = schoolDay(visit.ctx).toString()
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={leadOf(at, until)} />
      {childTabs(at, 'roadmap')}
      {steps.length === 0 && <Nothing at={at} />}
      {steps.length > 0 && until === '' && <Short at={at} road={road} whole={!more && goesOn === null} />}
      <Ahead at={at} steps={steps.filter(step => step.on > today)} />
      {yearsIn(steps.filter(step => step.on <= today)).map(([year, own]) => (
        <Section title={say.t('goals.road.year', { from: String(year), to: String(year + 1).slice(2) })}>
          <Terms at={at} steps={own} terms={terms} />
        </Section>
      ))}
      {more && <Older at={at} />}
      <Stretches at={at} until={until} goesOn={goesOn} />
    </Frame>,
  )
}

function leadOf(at: At, until: string) {
  const { say } = at.visit
  if (until !== '') return say.t('goals.road.until', { day: dayOf(at.visit, until) })
  return say.t(at.seat.side === 'student' ? 'goals.road.lead.own' : 'goals.road.lead')
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

function Ahead({ at, steps }: { at: At; steps: RoadStep[] }) {
  if (steps.length === 0) return null
  return (
    <Section title={at.visit.say.t('goals.road.ahead')} id="ahead">
      <RoadList at={at} steps={steps.toReversed()} />
    </Section>
  )
}

/** Of a year its terms, the latest first; of one that is not divided all at once. */
const Terms = ({ at, steps, terms }: { at: At; steps: RoadStep[]; terms: string[] }) => {
  if (terms.length === 0) return <RoadList at={at} steps={steps} />
  const byTerm = Map.groupBy(steps, step => termOf(step.day, terms))
  return (
    <>
      {[...byTerm].map(([n, own]) => (
        <>
          <h3>{at.visit.say.t('goals.road.term', { n })}</h3>
          <RoadList at={at} steps={own} />
        </>
      ))}
    </>
  )
}

const yearsIn = (steps: RoadStep[]) => [...Map.groupBy(steps, step => schoolYearOf(step.day))]
