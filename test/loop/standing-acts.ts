import { OAK, partyId } from '../../src/demo/personas.ts'
import { addGuardian, endGuardian } from '../../src/domain/people/home-guardians.ts'
import { enterRestriction, liftRestriction } from '../../src/domain/people/restrictions.ts'
import { RESTRICTED } from '../../src/domain/people/rules.ts'
import { person } from '../support/rounds.ts'
import { type Act, type Acts, dayIn, pick, pickId } from './acts.ts'

/** The homes of the child, by their number. */
export const GUARDIANS = [
  ['dana', 1],
  ['mark', 2],
  ['petra', 2],
] as const
const meant = ({ n }: Act) => {
  const [who, home] = pick([...GUARDIANS], n)!
  return { guardian: person(who), party: partyId(OAK, 'ari', home) }
}

/** What the head enters of who may read what: documents that come and go, guardians who leave a home and come back. */
export const STANDING: Acts = {
  restrict: ({ world, act }) =>
    world.as('ines', ctx => {
      const held = { from_on: dayIn(world, 0), last_day: act.n % 4 === 0 ? dayIn(world, 5) : '' }
      const scope = pick([...RESTRICTED], Math.floor(act.n / 3))!
      const { guardian } = meant(act)
      return enterRestriction(ctx, person('ari'), { guardian, scope, document: 'An order', ...held })
    }),
  lift: ({ world, state, act }) => {
    const open = state.restrictions.filter(one => !one.lifted)
    return world.as('ines', ctx => liftRestriction(ctx, person('ari'), pickId(open, act)))
  },
  leave: ({ world, act }) => {
    const { party, guardian } = meant(act)
    return world.as('ines', ctx => endGuardian(ctx, party, guardian))
  },
  comeBack: ({ world, act }) => {
    const { party, guardian } = meant(act)
    const how = { relation: '', from_on: dayIn(world, 0), gets_mail: false }
    return world.as('ines', ctx => addGuardian(ctx, party, { guardian, ...how }))
  },
}
