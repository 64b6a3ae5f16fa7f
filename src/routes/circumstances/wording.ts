import { Temporal } from 'temporal-polyfill'
import type { Circumstance } from '../../domain/circumstances/circumstances.ts'
import type { Visit } from '../../platform/http/visit.ts'

export const toldBy = ({ say }: Visit, { isOwn, author, written_at }: Circumstance) =>
  say.t(isOwn ? 'circumstances.by.you' : 'circumstances.by', {
    who: author.full,
    when: say.date(Temporal.Instant.from(written_at)),
  })

/** The last day, which is the one before it is gone. */
export const lastDayOf = ({ until_on }: Circumstance) =>
  Temporal.PlainDate.from(until_on).subtract({ days: 1 })

export const standingIn = ({ say }: Visit, note: Circumstance) =>
  note.hasEnded
    ? say.t('circumstances.ended')
    : say.t('circumstances.stays', {
        day: say.date(lastDayOf(note)),
        names: say.list(note.readers.map(one => one.full)),
      })
