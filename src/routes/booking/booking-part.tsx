import type { Case } from '../../domain/conferences/booking/case.ts'
import { openCases, whyNot } from '../../domain/conferences/choosing/choosing.ts'
import { GaveBack } from '../meeting/gave-back.tsx'
import { Booked } from './booked.tsx'
import type { BookingProps } from './booking-page.tsx'
import { Kept } from './kept.tsx'
import { MoveTogether } from './move-together.tsx'
import { NoneSuits } from './none-suits.tsx'
import { NoneWanted } from './none-wanted.tsx'
import { NotNow } from './not-now.tsx'
import { OneChild } from './one-child.tsx'
import { Together } from './together.tsx'
import { WaitHere } from './wait-here.tsx'
import { nameIn } from './words.ts'

/** What of the page changes while it is open: what the family has, what is kept for it, what is free. */
export function BookingPart(props: BookingProps) {
  const { visit, way, choosing, beside } = props
  const open = openCases(choosing)
  const isSingle = choosing.round.kind === 'extra'
  const askable = choosing.cases.filter(known => !whyNot(choosing, known))
  const booked = choosing.cases.filter(known => known.meeting.booking).sort(byStart)
  return (
    <div class="stack">
      <Kept {...props} />
      {booked.map(known => (
        <Booked {...props} known={known} />
      ))}
      <MoveTogether {...props} />
      {open.map(({ meeting }) => {
        const start = beside.gaveBack[meeting.meeting]
        return start && <GaveBack visit={visit} start={start} child={nameIn(choosing, meeting.child)} />
      })}
      <NotNow {...props} />
      {open.length === 1 && <OneChild {...props} known={open[0]!} />}
      {open.length > 1 && <Together {...props} open={open} />}
      {isSingle && open.length > 0 && <NoneSuits {...props} />}
      {!isSingle && askable.length > 0 && (
        <WaitHere
          visit={visit}
          base={way.base}
          waits={askable.some(isAwaited(props))}
          better={open.length === 0}
        />
      )}
      <NoneWanted {...props} />
    </div>
  )
}

const byStart = (one: Case, other: Case) =>
  one.meeting.booking!.start.localeCompare(other.meeting.booking!.start)

const isAwaited =
  ({ beside }: BookingProps) =>
  ({ meeting }: Case) =>
    beside.waiting.includes(meeting.meeting)
