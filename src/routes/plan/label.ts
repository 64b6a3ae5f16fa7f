import { Temporal } from 'temporal-polyfill'
import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import { DAY_BEGINS, DAY_ENDS, type Supposed } from '../../domain/conferences/planning/supposing.ts'
import type { DaySpan } from '../../domain/conferences/slots.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { dayIn } from '../board/when.ts'
import type { Known } from './known.ts'

/** How a plan is called: by what it supposes, or by its number and when it was made; and how many it may move. */
export function labelOf({ say }: Visit, plan: PlanRow, known: Known): string {
  const { made_at, seed, supposed, most_moves } = plan
  const title = supposed
    ? say.t('plans.title.if', { what: supposedIn(say, supposed, known) })
    : say.t('plans.title.plan', { n: seed, when: Temporal.Instant.from(made_at) })
  return most_moves === null ? title : say.t('plans.title.most', { title, n: most_moves })
}

/** What is supposed, as the end of a sentence. */
export function supposedIn(say: Visit['say'], supposed: Supposed, known: Pick<Known, 'nameOf'>): string {
  if (supposed.kind === 'roomGone') return say.t('plans.if.roomGone', { name: supposed.name })
  if (supposed.kind === 'moreRoom') return say.t('plans.if.moreRoom')
  if (supposed.kind === 'moreInterpreter')
    return say.t('plans.if.moreInterpreter', { language: say.languageName(supposed.language) })
  const day = supposed.day === null ? say.t('plans.if.everyDay') : dayIn(say, supposed.day)
  if (supposed.kind === 'roomClosed')
    return lastingIn(say, supposed, say.t('plans.if.roomGone', { name: supposed.name }), day)
  const name = supposed.who === null ? null : known.nameOf(supposed.who)
  if (supposed.kind === 'moreHour')
    return name === null ? say.t('plans.if.longer.all', { day }) : say.t('plans.if.longer.one', { name, day })
  const who = name === null ? say.t('plans.if.closed') : say.t('plans.if.absent', { name })
  return lastingIn(say, supposed, who, day)
}

/** When a room of a round cannot be used. */
export const closedIn = (say: Visit['say'], name: string, { day, from_at, until_at }: DaySpan): string =>
  lastingIn(
    say,
    {
      from: from_at === DAY_BEGINS ? null : from_at,
      until: until_at === DAY_ENDS ? null : until_at,
    },
    say.t('plans.if.roomGone', { name }),
    dayIn(say, day),
  )

type Lasting = { from: string | null; until: string | null }

/** Who or what is not there, and how long of the day. */
function lastingIn(say: Visit['say'], supposed: Lasting, who: string, day: string): string {
  const [from, until] = [supposed.from, supposed.until].map(clock => clock && say.clock(clock))
  if (from && until) return say.t('plans.if.away.between', { who, day, from, until })
  if (from) return say.t('plans.if.away.from', { who, day, from })
  return until
    ? say.t('plans.if.away.until', { who, day, until })
    : say.t('plans.if.away.whole', { who, day })
}
