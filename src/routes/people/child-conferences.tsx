import { Temporal } from 'temporal-polyfill'
import type { Ahead } from '../../domain/conferences/times/child-page.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { whenOf } from '../meeting/when.ts'
import { roundName } from '../rounds/round-name.ts'

type Props = { visit: Visit; ahead: Ahead[] }

/** The conferences of a child that are to come, to staff: when, and with which home. */
export function Conferences({ visit, ahead }: Props) {
  if (ahead.length === 0) return null
  const title = visit.say.t('people.child.conferences')
  return (
    <Section title={title} id="conferences">
      <CardList label={title}>
        {ahead.map(one => (
          <AheadCard visit={visit} one={one} />
        ))}
      </CardList>
    </Section>
  )
}

function AheadCard({ visit, one }: { visit: Visit; one: Ahead }) {
  const { say, href } = visit
  const { booking, home, educators } = one
  return (
    <Card
      level={3}
      eyebrow={<bdi>{roundName(say, one.round)}</bdi>}
      title={booking ? whenOf(say, booking) : say.t('people.child.conferences.open')}
      href={href(pathOf(visit, one))}
    >
      <p>
        {say.t('people.child.conferences.who', {
          home: say.list(home),
          educators: say.list(educators.map(educator => educator.full)),
        })}
      </p>
    </Card>
  )
}

/** Whoever holds it goes to the sheet of that day; others see it in its place. */
function pathOf({ ctx, say }: Visit, { round, booking, educators }: Ahead): string {
  const me = educators.find(one => one.id === actorId(ctx))
  if (!booking || !me) return `/rounds/${round.id}/board`
  const day = Temporal.Instant.from(booking.start).toZonedDateTimeISO(say.zone).toPlainDate()
  return `/rounds/${round.id}/days/${me.id}?day=${day}`
}
