import type { Case } from '../../domain/conferences/booking/case.ts'
import { ownCaseFor } from '../../domain/conferences/booking/own.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { TimeChoice } from './time-choice.tsx'
import { NotChanged } from './time-none.tsx'
import { wayOf } from './way.ts'
import { whenOf } from './when.ts'
import { whyFixed } from './why.ts'

export type Loaded = { known: Case; names: Map<string, Named> }

export async function timePage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say, ctx } = visit
  const way = wayOf(visit)
  // after a refusal somebody else was faster: what is free is read again
  const known = shown.refusal ? await ownCaseFor(ctx, way.meeting) : loaded.known
  const why = whyFixed(visit, known)
  const { booking, educators } = known.meeting
  const when = booking && whenOf(say, booking)
  const names = say.list(educators.map(who => loaded.names.get(who)?.full ?? ''))
  const title = say.t('meeting.time.title')
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={names}
        lead={when ? (why ? when : say.t('meeting.time.now', { when })) : undefined}
      />
      {why ? (
        <NotChanged visit={visit} shown={shown} way={way} why={why} />
      ) : (
        <TimeChoice visit={visit} known={known} shown={shown} way={way} />
      )}
    </Frame>
  )
}
