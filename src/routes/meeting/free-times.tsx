import { Temporal } from 'temporal-polyfill'
import type { Free } from '../../domain/conferences/booking/free.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { fieldOf } from '../problems.tsx'

const NEXT = 3
const startOf = ({ at }: Free) => Temporal.Instant.from(at)

/** The free times, each with what this family said of it. */
export function FreeTimes({ visit, free, shown }: { visit: Visit; free: Free[]; shown: Shown }) {
  const { say } = visit
  return (
    <ChoiceField
      {...fieldOf(visit, shown, 'start')}
      label={say.t('meeting.time.free')}
      options={free.map(time => ({
        value: time.start,
        label: say.dateTime(startOf(time), 'day'),
        ...(time.wish === 'unsaid' ? {} : { hint: say.t(`meeting.wish.${time.wish}`) }),
      }))}
      required
    />
  )
}

/** What a refusal offers instead. */
export function NextFree({ visit: { say }, free }: { visit: Visit; free: Free[] }) {
  const next = free.slice(0, NEXT).map(time => say.dateTime(startOf(time), 'day'))
  return <p>{say.t('meeting.time.next', { times: say.list(next, 'or') })}</p>
}
