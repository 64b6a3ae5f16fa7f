import { Temporal } from 'temporal-polyfill'
import { type Choosing, whyNot } from '../../domain/conferences/choosing/choosing.ts'
import { goesFirst, opensFor } from '../../domain/conferences/staging/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'
import { refusalIn } from '../problems.tsx'
import type { BookingProps } from './booking-page.tsx'
import { nameIn } from './words.ts'

/** Why a child without a time cannot have one now, said once for all of whom it is true. */
export function NotNow({ visit: { say }, choosing }: BookingProps) {
  const closed = choosing.cases.flatMap(known => {
    const why = known.meeting.booking ? null : whyNot(choosing, known)
    return why ? [{ known, why }] : []
  })
  const reasons = Map.groupBy(closed, one => one.why)
  return (
    <>
      {[...reasons].map(([why, those]) => (
        <Notice tone="sun">
          <p>
            <strong>{say.list(those.map(({ known }) => nameIn(choosing, known.meeting.child)))}</strong>
          </p>
          <p>{refusalIn(say, why)}</p>
          {why === 'conferences.notYet' && <Opens say={say} choosing={choosing} />}
        </Notice>
      ))}
    </>
  )
}

function Opens({ say, choosing: { round, cases } }: { say: Visit['say']; choosing: Choosing }) {
  const opens = opensFor(round.stages, goesFirst(round.first, cases))
  if (!opens) return null
  return <p>{say.t('booking.opens.you', { when: say.dateTime(Temporal.Instant.from(opens)) })}</p>
}
