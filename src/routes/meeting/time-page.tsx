import type { Case } from '../../domain/conferences/booking-case.ts'
import { freeTimes } from '../../domain/conferences/booking-free.ts'
import { ownCaseFor } from '../../domain/conferences/booking-own.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { EmptyState } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { FreeTimes, NextFree } from './free-times.tsx'
import { wayOf } from './way.ts'
import { whenOf } from './when.ts'

export type Loaded = { known: Case; names: Map<string, Named> }

export async function timePage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say, href, ctx } = visit
  const way = wayOf(visit)
  // after a refusal somebody else was faster: what is free is read again
  const known = shown.refusal ? await ownCaseFor(ctx, way.meeting) : loaded.known
  const free = freeTimes(known)
  const { booking, educators } = known.meeting
  const names = say.list(educators.map(who => loaded.names.get(who)?.full ?? ''))
  const title = say.t('meeting.time.title')
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={<bdi>{names}</bdi>}
        lead={booking ? say.t('meeting.time.now', { when: whenOf(say, booking) }) : undefined}
      />
      {free.length === 0 ? (
        <NoneFree visit={visit} shown={shown} />
      ) : (
        <Form
          action={href(`${way.base}/time`)}
          submit={say.t('meeting.time.save')}
          fields={{ key: newKey() }}
          summary={
            <>
              <Problematic visit={visit} shown={shown} />
              {shown.refusal && <NextFree visit={visit} free={free} />}
            </>
          }
          cancel={{ href: href(way.base), label: say.t(booking ? 'meeting.time.keep' : 'common.cancel') }}
        >
          <FreeTimes visit={visit} free={free} shown={shown} />
        </Form>
      )}
    </Frame>
  )
}

const NoneFree = ({ visit, shown }: { visit: Visit; shown: Shown }) => (
  <>
    <Problematic visit={visit} shown={shown} />
    <EmptyState title={visit.say.t('meeting.time.none')} text={visit.say.t('meeting.time.none.text')} />
  </>
)
