import { Temporal } from 'temporal-polyfill'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Notice } from '../../ui/tag.tsx'
import type { BreaksProps } from './breaks-page.tsx'

type Span = { from_at: string; until_at: string }
const spanIn = (say: Visit['say'], { from_at, until_at }: Span) =>
  say.t('stages.breaks.span', { from: say.clock(from_at), until: say.clock(until_at) })

/** Each day with when one is there, and the breaks, each with the way to take it away. */
export function OwnDays({ visit, own }: BreaksProps) {
  const { say, href } = visit
  const days = Map.groupBy(own.there, span => span.day)
  return (
    <CardList label={say.t('stages.breaks.title')}>
      {[...days].map(([day, hours]) => {
        const breaks = own.breaks.filter(span => span.day === day)
        return (
          <Card title={say.date(Temporal.PlainDate.from(day), 'day')}>
            <p>{say.t('stages.breaks.there', { hours: say.list(hours.map(span => spanIn(say, span))) })}</p>
            {breaks.length === 0 && <p class="soft">{say.t('stages.breaks.noneYet')}</p>}
            {breaks.map(span => (
              <div class="row between">
                <strong>{say.t('stages.breaks.one', { span: spanIn(say, span) })}</strong>
                {!own.closed && (
                  <PostButton
                    action={href(`/rounds/${own.round.id}/breaks/removal`)}
                    fields={{ key: newKey(), day, from_at: span.from_at }}
                    label={say.t('stages.breaks.remove')}
                    small
                  />
                )}
              </div>
            ))}
          </Card>
        )
      })}
    </CardList>
  )
}

/** Conferences that stand in a break: they stay until somebody moves them. */
export function BookedInBreaks({ visit: { say, ctx, href }, own }: BreaksProps) {
  if (own.booked.length === 0) return null
  return (
    <Notice tone="clay">
      <p>{say.t('stages.breaks.booked', { n: own.booked.length })}</p>
      <ul>
        {own.booked.map(({ child, booking }) => (
          <li>
            <bdi>{child}</bdi> · {say.dateTime(Temporal.Instant.from(booking.start), 'day')}
          </li>
        ))}
      </ul>
      {isHead(ctx) && <a href={href(`/rounds/${own.round.id}/unfit-times`)}>{say.t('stages.breaks.move')}</a>}
    </Notice>
  )
}
