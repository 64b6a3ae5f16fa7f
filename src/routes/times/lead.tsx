import { Temporal } from 'temporal-polyfill'
import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'
import { refusalIn } from '../problems.tsx'
import { isTimed, neededIn } from './needed.ts'

type Props = { visit: Visit; view: TimesView; alone?: boolean }
const detailOf = ({ round }: TimesView) => ({ until: Temporal.PlainDate.from(round.answers_until) })

/** Why nothing can be said, with the next step; once the schedule is out, the one of whoever reads it here. */
export function Closed({ visit: { say }, view, alone }: Props) {
  if (!view.closed) return null
  const way = alone ? 'times.out.link' : 'times.out.here'
  const words =
    view.closed === 'rounds.published'
      ? say.t(isTimed(view) ? way : 'times.out.none')
      : refusalIn(say, view.closed, detailOf(view))
  return <Notice tone="sun">{words}</Notice>
}

/** What is asked, and until when. */
export function Lead({ visit: { say }, view }: Props) {
  const needed = neededIn(view)
  if (needed.length === 0) return null
  const children = say.list(needed.map(({ child }) => child.given))
  const asked = say.t(view.bySchool ? 'times.lead.school' : 'times.lead', { children })
  return view.closed ? asked : `${asked} ${say.t('times.lead.until', detailOf(view))}`
}

/** For whom no conference is needed. */
export function Waived({ visit: { say }, view }: Props) {
  const waived = view.meetings.filter(({ need }) => need === 'waived').map(({ child }) => child.given)
  return waived.length > 0 ? <Notice>{say.t('times.waived', { children: say.list(waived) })}</Notice> : null
}
