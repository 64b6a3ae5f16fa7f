import { Temporal } from 'temporal-polyfill'
import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Supposed } from '../../domain/conferences/planning/supposing.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { dayIn } from '../board/when.ts'
import type { Known } from './known.ts'

/** How a plan is called: by what it supposes, or by when it was made. */
export const labelOf = ({ say }: Visit, { made_at, supposed }: PlanRow, known: Known): string =>
  supposed
    ? say.t('plans.title.if', { what: supposedIn(say, supposed, known) })
    : say.t('plans.title.plan', { when: Temporal.Instant.from(made_at) })

/** What is supposed, as the end of a sentence. */
export function supposedIn(say: Visit['say'], supposed: Supposed, { nameOf }: Pick<Known, 'nameOf'>): string {
  if (supposed.kind === 'roomGone') return say.t('plans.if.roomGone', { name: supposed.name })
  if (supposed.kind === 'moreRoom') return say.t('plans.if.moreRoom')
  const named = {
    who: supposed.who === null ? ('all' as const) : ('other' as const),
    name: supposed.who === null ? '' : nameOf(supposed.who),
    day: supposed.day === null ? say.t('plans.if.everyDay') : dayIn(say, supposed.day),
  }
  if (supposed.kind === 'moreHour') return say.t('plans.if.moreHour', named)
  const { from, until } = supposed
  const clock = (at: string | null) => (at ? say.clock(at) : '')
  const hours = from ? (until ? 'other' : 'from') : until ? 'until' : 'whole'
  return say.t('plans.if.away', { ...named, hours, from: clock(from), until: clock(until) })
}
