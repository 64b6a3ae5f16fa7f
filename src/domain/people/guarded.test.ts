import { expect, test } from 'vitest'
import { person } from '../../../test/support/rounds.ts'
import { addRole, endGuarding, endRole, restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { kids } from '../../demo/cast.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { everGuardedBy, partiesGuardedBy } from './guarded.ts'
import type { Matter } from './policy.ts'

const world = await openWorld()
await endGuarding(world, 'petra', 'ari', 2)
// a child who has left and works here now, and one who has left altogether
await endRole(world, 'noor', 'student')
await addRole(world, 'noor', 'aide')
await endRole(world, 'mai', 'student')
await restrict(world, 'rosa', 'leo', 'academics')
await restrict(world, 'rosa', 'ana', 'messages')

const homes = new Map(
  kids.flatMap(kid => kid.homes.map((_, n) => [partyId(OAK, kid.name, n + 1), `${kid.name} ${n + 1}`])),
)
const names = new Map(kids.map(kid => [person(kid.name), kid.name]))

test.each<[who: string, matter: Matter, parties: string[]]>([
  ['dana', 'conference', ['ari 1', 'mia 1']],
  ['mark', 'conference', ['ari 2']],
  ['petra', 'conference', []],
  ['amal', 'conference', ['sami 1']],
  ['huong', 'conference', []],
  ['victor', 'conference', ['finn 2']],
  ['victor', 'child', ['finn 2']],
  ['uma-mother', 'conference', ['finn 1', 'uma 1']],
  ['rosa', 'conference', ['ana 1']],
  ['rosa', 'notice', ['leo 1']],
  ['rosa', 'child', ['ana 1', 'leo 1']],
  ['tomas', 'conference', ['ana 1', 'leo 1']],
  ['wen', 'child', []],
])('%s has a part today, as to %s, in the homes %j', async (who, matter, parties) => {
  const rows = await world.as(null, ctx => partiesGuardedBy(ctx, person(who), matter).execute())
  expect(rows.map(row => homes.get(row.id)).sort()).toEqual(parties)
})

test.each<[who: string, children: string[]]>([
  ['petra', ['ari']],
  ['huong', ['mai']],
  ['victor', ['finn', 'uma']],
  ['dana', ['ari', 'mia']],
  ['wen', []],
])('%s is or was a guardian of %j', async (who, children) => {
  const rows = await world.as(null, ctx => everGuardedBy(ctx, person(who)).execute())
  expect(rows.map(row => names.get(row.child_id)).sort()).toEqual(children)
})
