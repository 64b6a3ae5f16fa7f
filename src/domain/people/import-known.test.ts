import { expect, test } from 'vitest'
import { inOak, person } from '../../../test/support/rounds.ts'
import { addRole, endRole } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { knownSchool } from './import-known.ts'

const world = await openWorld()
// Mai has left and helps out now; Leo does both; Rose has no role any more, and Tomás none of a guardian
await endRole(world, 'mai', 'student')
for (const who of ['mai', 'leo']) await addRole(world, who, 'aide')
await inOak(world.house.db, tx =>
  tx.deleteFrom('memberships').where('person_id', '=', person('rose')).execute(),
)
await endRole(world, 'tomas', 'guardian')
const { children, adults } = await world.as('ines', knownSchool)
const of = <T extends { id: string }>(list: T[], who: string) => list.find(one => one.id === person(who))

test('Everybody is grown but who is here as a child alone', () => {
  expect(['leo', 'mai', 'rose', 'dana', 'ana'].map(who => of(adults, who) !== undefined)).toEqual([
    ...[true, true, true, true, false],
  ])
})

test('A child is at the school by its time as a student, and by nothing else', () => {
  expect(of(children, 'mai')).toMatchObject({ membership: null, startsOn: null })
  expect(of(children, 'ana')!.membership).not.toBeNull()
})

test('A guardian is who is one today', () => {
  expect(['rosa', 'tomas', 'wen'].map(who => of(adults, who)!.isGuardian)).toEqual([true, false, false])
})
