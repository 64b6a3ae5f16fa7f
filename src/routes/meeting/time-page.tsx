import { type OwnCase, ownCaseFor } from '../../domain/conferences/booking/own-case.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { BesideIt } from './beside-it.tsx'
import { TimeChoice } from './time-choice.tsx'
import { NotChanged } from './time-none.tsx'
import { wayOf } from './way.ts'
import { whenOf } from './when.ts'

export async function timePage(visit: Visit, loaded: OwnCase, shown: Shown) {
  const { say, ctx } = visit
  const way = wayOf(visit)
  // after a refusal somebody else was faster: what is free is read again
  const own = shown.refusal ? await ownCaseFor(ctx, way.meeting) : loaded
  const { known, people, why, rests } = own
  const { booking, educators, child } = known.meeting
  const when = booking && whenOf(say, booking)
  const names = say.list(educators.map(who => people.get(who)?.full ?? ''))
  const title = say.t('meeting.time.title', { child: people.get(child)?.given ?? '' })
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={names}
        lead={when ? (why ? when : say.t('meeting.time.now', { when })) : undefined}
      />
      {why || rests ? (
        <NotChanged
          visit={visit}
          shown={shown}
          way={way}
          why={why ?? 'conferences.changedOften'}
          rests={rests}
        />
      ) : (
        <>
          <BesideIt visit={visit} own={own} way={way} />
          <TimeChoice visit={visit} known={known} shown={shown} way={way} />
        </>
      )}
    </Frame>
  )
}
