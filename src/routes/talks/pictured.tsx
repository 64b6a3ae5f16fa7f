import { Temporal } from 'temporal-polyfill'
import type { Packet } from '../../domain/conferences/summaries/packet.ts'
import { picturedFor } from '../../domain/observations/pictured.ts'
import type { Seen } from '../../domain/observations/seen.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { anotherChild } from '../observations/wording.ts'

/** Days that a packet and a brief look back. */
export const DAYS_SEEN = 180

/** What was seen of the child lately with a photo that this reader may take along. */
export function picturedIn(visit: Visit, { talk }: Packet): Promise<Seen[]> {
  const since = schoolDay(visit.ctx).subtract({ days: DAYS_SEEN }).toString()
  const view = talk.side === 'school' ? 'staff' : talk.side === 'home' ? 'family' : 'self'
  return picturedFor(visit.ctx, { id: talk.child, view }, { since, another: anotherChild(visit) })
}

/** Each with what was seen, when and by whom. */
export function Photos({ visit, pictured }: { visit: Visit; pictured: Seen[] }) {
  if (pictured.length === 0) return null
  return (
    <Section title={visit.say.t('talks.photos')}>
      <div class="pictured">
        {pictured.map(one => (
          <figure>
            <img src={visit.href(`/observations/${one.id}/photo`)} alt="" />
            <figcaption>
              <span dir="auto">{one.text}</span> <small class="soft">{seenWhen(visit, one)}</small>
            </figcaption>
          </figure>
        ))}
      </div>
    </Section>
  )
}

/** When it was seen, and by whom. */
export const seenWhen = ({ say }: Visit, { seen_on, author }: Seen): string =>
  say.t('talks.seen.on', { day: Temporal.PlainDate.from(seen_on), name: author.full })
