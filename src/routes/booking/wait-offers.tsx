import { Temporal } from 'temporal-polyfill'
import type { MadeOffer } from '../../domain/conferences/waiting/open.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { Tag } from '../../ui/tag.tsx'

/** What was offered, the newest first, and what became of it. */
export function Offers({ say, offers }: { say: Translator; offers: MadeOffer[] }) {
  if (offers.length === 0) return <>{say.t('waits.list.noOffer')}</>
  return (
    <ul>
      {offers.toReversed().map(({ times, answer, until_at, held_until }) => (
        <li>
          {say.list(times.map(({ start }) => whenIn(say, start)))}{' '}
          {answer ? (
            <Tag tone={answer === 'booked' ? 'leaf' : 'plain'}>{say.t(`waits.answer.${answer}`)}</Tag>
          ) : (
            <Tag tone="sun">
              {say.t('waits.answer.open', {
                until: say.dateTime(Temporal.Instant.from(held_until ?? until_at), 'dayShort'),
              })}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A wall time of the school's zone. */
export const whenIn = (say: Translator, start: string) =>
  say.dateTime(Temporal.PlainDateTime.from(start).toZonedDateTime(say.zone), 'dayShort')
