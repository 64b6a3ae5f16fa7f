import { letGoSchema } from '../../domain/goals/schema.ts'
import { needSchool } from '../../domain/goals/seat.ts'
import { needFor } from '../../domain/goals/support/support.ts'
import { endSupport } from '../../domain/goals/support/write.ts'
import { form, type Shown, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { Frame } from '../frame.tsx'
import { shortened } from './from.tsx'
import { NeedEnd, NeedHead, NeedLinks } from './need-links.tsx'
import { Ours } from './need-next.tsx'
import { Plans } from './plans.tsx'
import { type At, readersOf } from './wording.ts'

const load = (visit: Visit) => needFor(visit.ctx, visit.id('support'))
type Loaded = Awaited<ReturnType<typeof load>>

/** One need, and what is tried for it. */
export const showNeed = async (visit: Visit) => visit.show(needPage(visit, await load(visit), untouched))

/** The school closes it, by an outcome in words. */
export const endNeedForm = form({
  schema: letGoSchema,
  async load(visit) {
    const loaded = await load(visit)
    needSchool(loaded.seat)
    return loaded
  },
  show: needPage,
  async save(visit, { need }, { words }) {
    await endSupport(visit.ctx, need.id, words)
    return visit.go(`/support/${need.id}`, { toast: visit.say.t('goals.support.endedNow') })
  },
})

function needPage(visit: Visit, { need, ...table }: Loaded, shown: Shown) {
  const at: At = { visit, ...table }
  const { say } = visit
  const isOurs = at.seat.side === 'school' && !need.ended_at
  return (
    <Frame visit={visit} title={shortened(need.need)}>
      <NeedHead at={at} need={need} />
      <div class="stack">
        {need.need !== shortened(need.need) && <Said text={need.need} />}
        <NeedLinks at={at} need={need} />
        <Audience say={say} of={readersOf(at, need, false)} />
        <NeedEnd at={at} need={need} />
        <Plans at={at} need={need} />
        {isOurs && <Ours visit={visit} need={need} shown={shown} />}
      </div>
    </Frame>
  )
}
