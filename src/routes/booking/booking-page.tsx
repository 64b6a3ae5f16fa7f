import type { Beside } from '../../domain/conferences/choosing/beside.ts'
import { type Choosing, openCases } from '../../domain/conferences/choosing/choosing.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { LivePart } from '../../ui/live-part.tsx'
import { Frame } from '../frame.tsx'
import { roundName } from '../rounds/round-name.ts'
import { BookingPart } from './booking-part.tsx'
import { TakenTime } from './taken-time.tsx'
import type { BookingWay } from './way.ts'
import { nameIn } from './words.ts'

export type BookingProps = { visit: Visit; way: BookingWay; choosing: Choosing; beside: Beside; shown: Shown }

/** What a family has, what is kept for it, and what it can choose. */
export function BookingPage(props: BookingProps) {
  const { visit, way, choosing, shown } = props
  const { say } = visit
  const open = openCases(choosing)
  const n = open.length || choosing.cases.filter(known => known.meeting.booking).length
  const title = say.t(open.length > 0 ? 'booking.title' : 'booking.title.yours', { n })
  const children = say.list(open.map(known => nameIn(choosing, known.meeting.child)))
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={<bdi>{roundName(say, choosing.round)}</bdi>}
        lead={open.length > 0 ? say.t('booking.lead', { n: open.length, children }) : undefined}
      />
      <div class="stack">
        <TakenTime visit={visit} shown={shown} />
        <LivePart visit={visit} id="live-times" path={`${way.base}/live`}>
          <BookingPart {...props} />
        </LivePart>
      </div>
    </Frame>
  )
}
