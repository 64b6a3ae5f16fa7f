import { ownWishes, spokenWishes } from '../../domain/conferences/waiting/schema.ts'
import { joinWait, leaveWait } from '../../domain/conferences/waiting/waits.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { WaitPage } from './wait-page.tsx'
import { type WaitWay, waitWayOf } from './wait-way.ts'

const joined = (visit: Visit, { path, view }: WaitWay) =>
  visit.go(path, { toast: visit.say.t(view.wait ? 'waits.changed' : 'waits.joined') })

/** A family without a time asks to be told when one is free; by link or signed in. */
export const waitForm = form({
  schema: ownWishes,
  load: waitWayOf,
  show: (visit, way, shown) => <WaitPage {...{ visit, way, shown }} />,
  async save(visit, way, wishes) {
    await joinWait(visit.ctx, way.view, wishes)
    return joined(visit, way)
  },
})

/** Staff write down what somebody says on the phone. */
export const spokenWaitForm = form({
  schema: spokenWishes,
  load: waitWayOf,
  show: (visit, way, shown) => <WaitPage {...{ visit, way, shown }} />,
  async save(visit, way, wishes) {
    await joinWait(visit.ctx, way.view, wishes)
    return joined(visit, way)
  },
})

export const leaveList = act(async visit => {
  const { path, view } = await waitWayOf(visit)
  await leaveWait(visit.ctx, view)
  return visit.go(path, { toast: visit.say.t('waits.left') })
})
