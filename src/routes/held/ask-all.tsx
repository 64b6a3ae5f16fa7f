import { Temporal } from 'temporal-polyfill'
import type { Tracking } from '../../domain/conferences/held/tracking.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

type Props = { visit: Visit; tracking: Tracking }

/** One tap for all who wait, once families know the round. */
export function AskAll({ visit: { say, href }, tracking }: Props) {
  const { round } = tracking
  const homes = tracking.homes.filter(home => !home.gaveBack)
  const n = new Set(homes.flatMap(home => home.reached)).size
  const resting = homes.flatMap(({ restsUntil }) => restsUntil ?? []).sort()
  if (round.state !== 'published' || n + resting.length === 0) return null
  if (n === 0)
    return (
      <Card mood="next">
        {say.t('tracking.nudge.later', {
          n: resting.length,
          when: say.dateTime(Temporal.Instant.from(resting[0]!), 'dayShort'),
        })}
      </Card>
    )
  return (
    <Card
      mood="next"
      actions={
        <PostButton
          kind="main"
          action={href(`/rounds/${round.id}/nudges`)}
          label={say.t('tracking.nudge.all', { n })}
          fields={{ key: newKey() }}
        />
      }
    >
      <p>{say.t('tracking.nudge.text')}</p>
    </Card>
  )
}
