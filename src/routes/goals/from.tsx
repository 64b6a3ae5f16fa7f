import { Temporal } from 'temporal-polyfill'
import type { Origin } from '../../domain/goals/propose.ts'
import type { Seat } from '../../domain/goals/seat.ts'
import { type Source, sourcesFor } from '../../domain/goals/sources.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { Notice } from '../../ui/tag.tsx'

/** `?from=`, `?agenda=` and `?seen=` name it, and the form carries it on. */
const namedIn = ({ c, fields }: Visit, what: keyof Source): string => {
  const typed = fields[what]
  const id = c.req.query(what) ?? (typeof typed === 'string' ? typed : '')
  return isId(id) ? id : ''
}

/** From what the form was opened, with what homes hope for the child. */
export const sourcesIn = (visit: Visit, seat: Seat) =>
  sourcesFor(visit.ctx, seat, {
    from: namedIn(visit, 'from'),
    agenda: namedIn(visit, 'agenda'),
    seen: seat.side === 'school' ? namedIn(visit, 'seen') : '',
  })

export const sourceFields = ({ from, agenda, seen }: Source) => ({
  ...{ from: from?.id ?? '', agenda: agenda?.id ?? '', seen: seen?.id ?? '' },
})

/** The same as where a new thing comes from. */
export const originOf = ({ from, agenda, seen }: Source): Origin => ({
  ...(from && { item: from.id }),
  ...(agenda && { agenda: agenda.id }),
  ...(seen && { seen: seen.id }),
})

/** What the new thing comes from. */
export function From({ visit: { say }, source: { from, agenda, seen } }: { visit: Visit; source: Source }) {
  if (from) return <Notice>{say.t('goals.from', { text: shortened(from.text) })}</Notice>
  if (seen) return <Notice>{say.t('goals.from.seen', { day: Temporal.PlainDate.from(seen.seen_on) })}</Notice>
  return agenda ? <Notice>{say.t('goals.from.agenda', { text: shortened(agenda.text) })}</Notice> : null
}

/** As much of a text as a line takes. */
export const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text)
