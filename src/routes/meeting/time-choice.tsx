import type { Case } from '../../domain/conferences/booking/case.ts'
import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { suitingFirst } from '../../domain/conferences/booking/own-case.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { LivePart } from '../../ui/live-part.tsx'
import { Problematic } from '../problems.tsx'
import { FreeTimes, NextFree } from './free-times.tsx'
import { NoneFree } from './time-none.tsx'
import type { Way } from './way.ts'

type Props = { visit: Visit; known: Case; shown: Shown; way: Way }

/** The free times to choose from, those first that suit; after a refusal with the next ones above them. */
export function TimeChoice({ visit, known, shown, way }: Props) {
  const { say, href } = visit
  const free = suitingFirst(freeTimes(known))
  if (free.length === 0) return <NoneFree visit={visit} shown={shown} way={way} />
  return (
    <Form
      action={href(`${way.base}/time`)}
      submit={say.t('meeting.time.save')}
      fields={{ key: newKey() }}
      summary={
        <>
          <Problematic visit={visit} shown={shown} labelOf={() => say.t('meeting.time.free')} />
          {shown.refusal && <NextFree visit={visit} free={free} />}
        </>
      }
      cancel={{
        href: href(way.base),
        label: say.t(known.meeting.booking ? 'meeting.time.keep' : 'common.cancel'),
      }}
    >
      <LivePart visit={visit} id="free" path={`${way.base}/time/live`} gone={say.t('meeting.time.gone')}>
        <FreeTimes visit={visit} free={free} shown={shown} />
      </LivePart>
    </Form>
  )
}
