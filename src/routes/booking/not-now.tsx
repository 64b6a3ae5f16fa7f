import { Temporal } from 'temporal-polyfill'
import type { Case } from '../../domain/conferences/booking/case.ts'
import { whyNot } from '../../domain/conferences/choosing/choosing.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Refused } from '../../platform/refusal.ts'
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
          <p>{refusalIn(say, new Refused(why))}</p>
          {why === 'conferences.notYet' && <Opens say={say} known={those[0]!.known} />}
        </Notice>
      ))}
    </>
  )
}

function Opens({ say, known: { round } }: { say: Visit['say']; known: Case }) {
  const all = round.stages.find(one => one.stage === 'all')
  if (!all) return null
  return <p>{say.t('booking.opens', { when: say.dateTime(Temporal.Instant.from(all.opens_at)) })}</p>
}
