import type { Need, Plan } from '../../domain/goals/support/support.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { type At, dayOf } from './wording.ts'

/** What is tried, the newest first, and what came of it. */
export function Plans({ at, need }: { at: At; need: Need }) {
  const { say } = at.visit
  return (
    <Section title={say.t('goals.plans')} id="plans">
      {need.plans.length === 0 ? (
        <p class="soft">{say.t('goals.plans.none')}</p>
      ) : (
        <CardList label={say.t('goals.plans')}>
          {need.plans.map(plan => (
            <PlanCard at={at} need={need} plan={plan} />
          ))}
        </CardList>
      )}
    </Section>
  )
}

const TONES: Record<NonNullable<Plan['outcome']>, Tone> = { helped: 'leaf', partly: 'sun', not: 'clay' }

function PlanCard({ at, need, plan }: { at: At; need: Need; plan: Plan }) {
  const { say, href } = at.visit
  const mayReview = at.seat.side === 'school' && !plan.outcome && !need.ended_at
  return (
    <Card
      level={3}
      title={<bdi>{plan.strategy}</bdi>}
      actions={
        mayReview && (
          <LinkButton href={href(`/support/${need.id}/plans/${plan.id}`)} kind="quiet" small>
            {say.t('goals.plan.look')}
          </LinkButton>
        )
      }
    >
      <Facts
        items={[
          ...(plan.resource
            ? [{ label: say.t('goals.plan.resource'), value: <bdi>{plan.resource}</bdi> }]
            : []),
          { label: say.t('goals.plan.who'), value: <bdi>{at.names.get(plan.who)?.full}</bdi> },
          { label: say.t('goals.plan.from'), value: dayOf(at.visit, plan.starts_on) },
          { label: say.t('goals.plan.again'), value: dayOf(at.visit, plan.review_on) },
        ]}
      />
      {plan.outcome && (
        <div>
          <Tag tone={TONES[plan.outcome]}>{say.t(`goals.plan.outcome.${plan.outcome}`)}</Tag>
          <Said text={plan.outcome_words} />
        </div>
      )}
    </Card>
  )
}
