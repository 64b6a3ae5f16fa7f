import { type Need, needsFor } from '../../domain/goals/support/support.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { shortened } from './from.tsx'
import { childTabs } from './tabs.tsx'
import { type At, dayAt, dayOf, whoIn } from './wording.ts'

/** The needs of a child and what is tried for them. */
export async function showSupport(visit: Visit) {
  const page = pageIn(visit)
  const { needs, more, ...table } = await needsFor(visit.ctx, visit.id('child'), page)
  const at: At = { visit, ...table }
  const { say, href } = visit
  const title = say.t('goals.support.title', { child: at.seat.child.given })
  const open = (
    <LinkButton href={href(`/children/${at.seat.child.id}/support/new`)}>
      {say.t('goals.support.open')}
    </LinkButton>
  )
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('goals.support.lead')} actions={open} />
      {childTabs(at, 'support')}
      {needs.length === 0 ? (
        <EmptyState
          title={say.t('goals.support.none')}
          text={say.t('goals.support.none.text')}
          actions={open}
        />
      ) : (
        <CardList label={title}>
          {needs.map(need => (
            <NeedCard at={at} need={need} />
          ))}
        </CardList>
      )}
      <Pages visit={visit} path={`/children/${at.seat.child.id}/support`} page={page} more={more} />
    </Frame>,
  )
}

function NeedCard({ at, need }: { at: At; need: Need }) {
  const { say, href } = at.visit
  const plan = need.plans.find(one => !one.outcome)
  return (
    <Card
      mood={need.ended_at ? 'calm' : plan ? undefined : 'needs'}
      eyebrow={say.t('goals.support.by', {
        name: whoIn(at, { ...need }),
        day: dayAt(at.visit, need.raised_at),
      })}
      title={<bdi>{shortened(need.need)}</bdi>}
      href={href(`/support/${need.id}`)}
    >
      <div class="row">
        <NeedState at={at} need={need} />
      </div>
      {plan && (
        <>
          <p dir="auto">{shortened(plan.strategy)}</p>
          <p class="soft">{say.t('goals.plan.review', { day: dayOf(at.visit, plan.review_on) })}</p>
        </>
      )}
    </Card>
  )
}

/** Where a need stands: no plan yet, one under way, or ended. */
export function NeedState({ at: { visit }, need }: { at: At; need: Need }) {
  const { say } = visit
  if (need.ended_at) return <Tag>{say.t('goals.support.ended')}</Tag>
  const isPlanned = need.plans.some(plan => !plan.outcome)
  return isPlanned ? (
    <Tag tone="leaf">{say.t('goals.support.planned')}</Tag>
  ) : (
    <Tag tone="clay">{say.t('goals.support.unplanned')}</Tag>
  )
}
