import { familyFor } from '../../domain/people/child-family.ts'
import { pupilFor } from '../../domain/people/children.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { enterRestriction, liftRestriction } from '../../domain/people/restrictions.ts'
import { restrictionSchema } from '../../domain/people/schema.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { RestrictionsPage, restrictionsPath } from './restrictions-page.tsx'
import { goChanged } from './wording.ts'

async function load(visit: Visit) {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  needHead(visit.ctx)
  const { homes, restrictions } = await familyFor(visit.ctx, child)
  const guardians = new Map(homes.flatMap(home => home.guardians).map(one => [one.id, one]))
  return { child, restrictions, guardians: [...guardians.values()] }
}

/** What documents withhold about a child, and one more. */
export const restrictionsForm = form({
  schema: restrictionSchema,
  load,
  show: (visit, loaded, shown) => <RestrictionsPage visit={visit} shown={shown} {...loaded} />,
  async save(visit, { child }, input) {
    const { change } = await enterRestriction(visit.ctx, child.id, input)
    return goChanged(visit, restrictionsPath(child), change, visit.say.t('people.restrictions.entered'))
  },
})

export const restrictionEndAct = act(async visit => {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  const { restrictions } = await familyFor(visit.ctx, child)
  const wanted = visit.id('restriction')
  const restriction = found(
    restrictions.find(one => one.id === wanted),
    'restriction',
  )
  const { change } = await liftRestriction(visit.ctx, child.id, restriction.id)
  return goChanged(visit, restrictionsPath(child), change)
})
