import { Temporal } from 'temporal-polyfill'
import type { Wish } from '../../domain/conferences/booking/attendance.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { translator } from '../../platform/text/translate.ts'

/** `at`: the instant of the start; `value`: what choosing it sends; `more`: what happens then, beside the time. */
type TimeButton = { at: string; value: string; wish: Wish; more?: string }
type Props = { visit: Visit; action: string; label: string; times: TimeButton[] }

/** Free times by day, each a button: one tap keeps it. In the reader's own clock too, where that is another. */
export function TimeButtons({ visit, action, label, times }: Props) {
  const { say } = visit
  const [first] = times
  const own = first && ownZone(visit, Temporal.Instant.from(first.at))
  const days = Map.groupBy(times, ({ at }) => say.date(Temporal.Instant.from(at), 'day'))
  return (
    <form class="free-times" method="post" action={visit.href(action)} aria-label={label}>
      {own && <p class="soft">{say.t('times.ownZone', { zone: own })}.</p>}
      {[...days].map(([day, those]) => (
        <section>
          <h3>{day}</h3>
          <ul>
            {those.map(time => (
              <li>
                <button
                  type="submit"
                  class={`button ${time.wish === 'preferred' ? 'main' : 'quiet'}`}
                  name="time"
                  value={time.value}
                >
                  <Words visit={visit} time={time} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </form>
  )
}

function Words({ visit, time }: { visit: Visit; time: TimeButton }) {
  const { say } = visit
  const at = Temporal.Instant.from(time.at)
  const own = ownClock(visit, at)
  return (
    <span>
      {say.time(at)}
      {time.more && <small>{time.more}</small>}
      {own && <small>{own}</small>}
      {time.wish !== 'unsaid' && <small>{say.t(`booking.wish.${time.wish}`)}</small>}
    </span>
  )
}

/** The reader's own time where clocks show another one, with the day where that is another one too. */
function ownClock({ ctx: { actor }, say }: Visit, at: Temporal.Instant): string | undefined {
  const zone = 'person' in actor ? actor.person.zone : null
  if (!zone || zone === say.zone) return undefined
  const [there, here] = [at.toZonedDateTimeISO(zone), at.toZonedDateTimeISO(say.zone)]
  if (there.offset === here.offset) return undefined
  const own = translator(say.locale, zone)
  return there.toPlainDate().equals(here.toPlainDate()) ? own.time(at) : own.dateTime(at, 'dayShort')
}

const ownZone = (visit: Visit, at: Temporal.Instant): string | undefined => {
  const { actor } = visit.ctx
  const zone = ownClock(visit, at) && 'person' in actor ? actor.person.zone : null
  return zone ? translator(visit.say.locale, zone).zoneName(at) : undefined
}
