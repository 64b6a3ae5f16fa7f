import { isOwnWork } from '../../domain/observations/policy.ts'
import { withdrawUpdate } from '../../domain/observations/telling.ts'
import { type Update, updateFor } from '../../domain/observations/updates.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { PostButton } from '../../ui/button.tsx'
import { goChanged } from '../people/wording.ts'
import { anotherChild } from './wording.ts'

/** Who reads an update, and the way to take it back. */
export function ForStaff({ visit, update }: { visit: Visit; update: Update }) {
  const { say, href, ctx } = visit
  const takesBack = !update.withdrawn_at && isOwnWork(ctx, { author: update.author.id })
  return (
    <>
      <Audience>
        {say.t(update.withdrawn_at ? 'observations.update.audience.gone' : 'observations.update.audience', {
          child: update.child.given,
        })}
      </Audience>
      {takesBack && (
        <PostButton
          action={href(`/updates/${update.id}/withdrawal`)}
          label={say.t('observations.update.withdraw')}
          fields={{ key: newKey() }}
          small
        />
      )}
    </>
  )
}

export const withdrawalAct = act(async visit => {
  needPerson(visit.ctx)
  const update = await updateFor(visit.ctx, visit.id('update'), anotherChild(visit))
  const { change } = await withdrawUpdate(visit.ctx, update)
  return goChanged(visit, `/updates/${update.id}`, change, visit.say.t('observations.update.withdrawn'))
})
