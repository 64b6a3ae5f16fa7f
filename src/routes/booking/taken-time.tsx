import { Temporal } from 'temporal-polyfill'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Problematic } from '../problems.tsx'

/** Why what was chosen cannot be had, and what is free next. */
export const TakenTime = ({ visit, shown }: { visit: Visit; shown: Shown }) => (
  <>
    <Problematic visit={visit} shown={shown} />
    <NextFree visit={visit} shown={shown} />
  </>
)

function NextFree({ visit: { say, ctx }, shown }: { visit: Visit; shown: Shown }) {
  const next = shown.refusal?.detail.next
  if (!Array.isArray(next) || next.length === 0) return null
  const times = next.map((wall: string) =>
    say.dateTime(Temporal.PlainDateTime.from(wall).toZonedDateTime(ctx.school.zone), 'day'),
  )
  return <p>{say.t('meeting.time.next', { times: say.list(times, 'or') })}</p>
}
