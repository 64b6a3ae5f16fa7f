import { Temporal } from 'temporal-polyfill'
import type { Progress } from '../../domain/conferences/held/rules.ts'
import type { FamilyRow, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { filtered } from '../outbox/filter.tsx'
import { Newcomers } from './newcomers.tsx'
import { Let, NextPlan } from './next-plan.tsx'
import { Finished, NextTold } from './next-told.tsx'
import { NextWays } from './next-ways.tsx'
import { collects, Remind, RemindLater } from './remind.tsx'

type NextProps = {
  visit: Visit
  view: RoundOfHomes
  families: FamilyRow[]
  progress: Map<Progress, number>
}

/** The one thing that the head would do now, and what would stay undone in silence. */
export function NextStep(props: NextProps) {
  if (props.view.round.state === 'closed') return <Finished {...props} />
  return (
    <>
      <Step {...props} />
      <Newcomers visit={props.visit} view={props.view} />
    </>
  )
}

function Step(props: NextProps) {
  const { visit, view, families } = props
  const { round } = view
  if (round.state === 'published') return <NextTold {...props} />
  if (round.stages.length > 0) return <Announced visit={visit} round={round} />
  if (isTelling(round)) return <Telling visit={visit} />
  if (round.state === 'draft') return <NextWays {...{ visit, view, families }} />
  return round.state === 'opened' && collects(visit, round) ? <Collect {...props} /> : <NextPlan {...props} />
}

/** Published, but the seconds in which it can be taken back are not over. */
const isTelling = ({ states }: RoundView) => states.some(entry => entry.state === 'published')

function Telling({ visit: { say, house } }: { visit: Visit }) {
  const way = house.sendsMail ? 'telling' : 'writing'
  return (
    <Card mood="next" title={say.t(`rounds.next.${way}`)}>
      <p>{say.t(`rounds.next.${way}.text`)}</p>
    </Card>
  )
}

type Props = { visit: Visit; round: RoundView }

/** When families choose is said, and has not come yet. */
function Announced({ visit: { say, href }, round }: Props) {
  const first = round.stages.find(({ stage }) => stage !== 'staff')
  if (!first) return null
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={say.t('rounds.next.announced', { when: say.dateTime(Temporal.Instant.from(first.opens_at)) })}
      actions={
        <LinkButton href={href(`/rounds/${round.id}/stages`)}>{say.t('rounds.next.change')}</LinkButton>
      }
    >
      <p>{say.t('rounds.next.announced.text')}</p>
    </Card>
  )
}

function Collect({ visit, view, families }: NextProps) {
  const { say, href } = visit
  const { round } = view
  const awaited = families.filter(family => family.awaited).length
  const heard = families.filter(family => family.answer).length
  return (
    <Card
      mood="next"
      eyebrow={say.t(awaited > 0 ? 'rounds.now' : 'rounds.next')}
      title={say.t(awaited > 0 ? 'rounds.next.wait' : 'rounds.next.plan')}
      actions={
        <>
          <Remind {...{ visit, round, families }} kind="main" />
          {heard > 0 && (
            <LinkButton href={href(`/rounds/${round.id}/plan`)} kind={awaited > 0 ? 'quiet' : 'main'}>
              {say.t('board.plan')}
            </LinkButton>
          )}
          <LinkButton href={href(`/rounds/${round.id}/board`)} kind="quiet">
            {say.t('rounds.toBoard')}
          </LinkButton>
          <Let visit={visit} view={view} />
        </>
      }
    >
      <p>{say.t('rounds.heard', { n: heard, of: families.length })}</p>
      <p class="soft">{say.t('rounds.until', { until: untilOf(round) })}</p>
      <RemindLater {...{ visit, round, families }} />
      <p>
        <a href={filtered(visit, { page: 0, round: round.id })}>{say.t('rounds.next.letters')}</a>
      </p>
    </Card>
  )
}

const untilOf = (round: RoundView) => Temporal.PlainDate.from(round.answers_until)
