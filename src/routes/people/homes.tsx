import { type ChildHome, familyFor } from '../../domain/people/child-family.ts'
import { type Child, pupilFor } from '../../domain/people/children.ts'
import { endGuardian } from '../../domain/people/home-guardians.ts'
import { addParty, editParty } from '../../domain/people/parties.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { homeSchema } from '../../domain/people/schema.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { HomePage, HomesPage, homesPath } from './homes-page.tsx'
import { goChanged } from './wording.ts'

type Homely = { child: Child; homes: ChildHome[] }

/** A child with all its homes, for the head; other staff who see the child learn that they may not. */
async function loadHomes(visit: Visit): Promise<Homely> {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  needHead(visit.ctx)
  return { child, homes: (await familyFor(visit.ctx, child)).homes }
}

/** All homes of a child, and one more. */
export const homesForm = form({
  schema: homeSchema,
  load: loadHomes,
  show: (visit, loaded, shown) => <HomesPage visit={visit} shown={shown} {...loaded} />,
  async save(visit, { child }, input) {
    const { change, value } = await addParty(visit.ctx, child.id, input)
    const next = `${homesPath(child)}/${value}/guardians`
    return goChanged(visit, next, change, visit.say.t('people.homes.added'), homesPath(child))
  },
})

/** One home of a child: what it is called, and who of it comes to a conference. */
export const homeForm = form({
  schema: homeSchema,
  load: loadHome,
  show: (visit, loaded, shown) => <HomePage visit={visit} shown={shown} {...loaded} />,
  async save(visit, { child, home }, input) {
    const { change } = await editParty(visit.ctx, child.id, home.id, input)
    return goChanged(visit, homesPath(child), change)
  },
})

export async function loadHome(visit: Visit) {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  const { homes } = await familyFor(visit.ctx, child)
  const wanted = visit.id('home')
  const home = found(homes.find(isIt(wanted)), 'home')
  needHead(visit.ctx)
  return { child, home }
}

const isIt = (id: string) => (one: { id: string }) => one.id === id

export const guardianEndAct = act(async visit => {
  const { child, home } = await loadHome(visit)
  const { change } = await endGuardian(visit.ctx, home.id, visit.id('member'))
  return goChanged(visit, homesPath(child), change, visit.say.t('people.homes.guardianEnded'))
})
