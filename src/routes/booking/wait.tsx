import { ownWishes, spokenWishes, type Wishes } from '../../domain/conferences/waiting/schema.ts'
import { joinWait, leaveWait } from '../../domain/conferences/waiting/waits.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { WaitPage } from './wait-page.tsx'
import { type WaitWay, waitWayOf } from './wait-way.ts'

/** What suits may be free already: then it is kept, and there is something to answer. */
async function join(visit: Visit, { path, view }: WaitWay, wishes: Wishes) {
  const { kept } = await joinWait(visit.ctx, view, wishes)
  const done = view.wait ? 'waits.changed' : 'waits.joined'
  const found = view.bySchool ? 'waits.found.school' : 'waits.found'
  return visit.go(path, { toast: visit.say.t(kept ? found : done) })
}

/** A family without a time asks to be told when one is free; by link or signed in. */
export const waitForm = form({
  schema: ownWishes,
  load: waitWayOf,
  show: (visit, way, shown) => <WaitPage {...{ visit, way, shown }} />,
  save: join,
})

/** Staff write down what somebody says on the phone. */
export const spokenWaitForm = form({
  schema: spokenWishes,
  load: waitWayOf,
  show: (visit, way, shown) => <WaitPage {...{ visit, way, shown }} />,
  save: join,
})

export const leaveList = act(async visit => {
  const { path, view } = await waitWayOf(visit)
  await leaveWait(visit.ctx, view)
  return visit.go(path, { toast: visit.say.t('waits.left') })
})
