import { needPerson } from '../../domain/people/policy.ts'
import { endPass, handOver, letChoose } from '../../domain/students/passes.ts'
import { passActSchema, tabletSchema } from '../../domain/students/schema.ts'
import { addTablet, type Kept, revokeTablet, tabletsFor } from '../../domain/students/tablets.ts'
import { parse } from '../../platform/http/fields.ts'
import { act, form, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { pathOf } from './new-tablet.tsx'
import { TabletsPage } from './tablets-page.tsx'

/** The tablets of a group and the passes of its children. A new tablet is set up by its address, on the tablet. */
export const tabletsForm = form({
  schema: tabletSchema,
  load: (visit: Visit) => keptFor(visit),
  show: (visit, kept, shown) => <TabletsPage visit={visit} kept={kept} shown={shown} />,
  async save(visit, kept, input) {
    await addTablet(visit.ctx, kept, input)
    return visit.go(pathOf(kept), { toast: visit.say.t('students.tablet.added') })
  },
})

async function keptFor(visit: Visit): Promise<Kept> {
  needPerson(visit.ctx)
  return tabletsFor(visit.ctx, visit.id('group'))
}

/** A child chooses its pass, is handed one or loses it; or a tablet is one no longer. */
export const passAct = act(async visit => {
  const kept = await keptFor(visit)
  const parsed = parse(passActSchema, visit.fields)
  if (!parsed.ok) return visit.go(pathOf(kept))
  const { what, child, tablet } = parsed.input
  const { ctx, say, house } = visit
  const name = kept.seats.find(seat => seat.child.id === child)?.child.given ?? ''
  if (what === 'hand_over') {
    const handed = await handOver(ctx, house.signer, kept, child)
    return visit.show(
      <TabletsPage visit={visit} kept={await keptFor(visit)} shown={untouched} handed={handed} />,
    )
  }
  if (what === 'revoke') {
    const revoked = await revokeTablet(ctx, kept, tablet)
    return visit.go(pathOf(kept), { toast: say.t('students.tablet.revoked', { name: revoked }) })
  }
  if (what === 'choose') await letChoose(ctx, kept, child)
  else await endPass(ctx, kept, child)
  return visit.go(pathOf(kept), { toast: say.t(`students.act.done.${what}`, { name }) })
})
