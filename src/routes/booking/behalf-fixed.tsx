import { Temporal } from 'temporal-polyfill'
import { type Choosing, whyNot } from '../../domain/conferences/choosing/choosing.ts'
import { goesFirst, opensFor } from '../../domain/conferences/staging/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'
import { whenOf } from '../meeting/when.ts'
import { refusalIn } from '../problems.tsx'
import type { BehalfProps } from './behalf-page.tsx'
import { nameIn } from './words.ts'

/** What cannot be chosen or moved now, and why. */
export function BehalfFixed({ visit: { say }, choosing }: BehalfProps) {
  return choosing.cases.map(known => {
    const why = whyNot(choosing, known)
    if (!why) return null
    const { booking, child } = known.meeting
    return (
      <Notice tone="sun">
        <p>
          <strong>
            <bdi>{nameIn(choosing, child)}</bdi>
          </strong>
          {booking && <> · {whenOf(say, booking)}</>}
        </p>
        <p>{why === 'conferences.notYet' ? laterIn(say, choosing) : refusalIn(say, why)}</p>
      </Notice>
    )
  })
}

function laterIn(say: Visit['say'], { round, cases }: Choosing): string {
  const opens = opensFor(round.stages, goesFirst(round.first, cases))!
  return say.t('booking.opens', { when: say.dateTime(Temporal.Instant.from(opens)) })
}
