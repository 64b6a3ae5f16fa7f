import { expect, test } from 'vitest'
import { person } from '../../../test/support/rounds.ts'
import { addRole, endGuarding, endRole, restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { adults } from '../../demo/adults.ts'
import { kids } from '../../demo/cast.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import type { Ctx } from '../../platform/ctx.ts'
import {
  everGuardedBy,
  isChildOf,
  isHomeOf,
  partiesGuardedBy,
  wasEverChildOf,
  wasEverGuardian,
} from './guarded.ts'
import { type Matter, withheld } from './policy.ts'

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

// what the reader brought along on entering is what the tables say of it to anybody who asks
const MATTERS: Matter[] = ['child', 'contact', 'conference', 'notice', 'academics', 'wellbeing', 'voice']
test.each(adults.map(({ name }) => name))('%s finds the same homes as others find of it', async who => {
  const seen = (ctx: Ctx) =>
    ctx.db
      .selectFrom('parties')
      .select(['parties.id', wasEverChildOf(ctx, 'child_id', person(who)).as('ever')])
      .select(wasEverGuardian(ctx, person(who)).as('parent'))
      .select(eb =>
        MATTERS.flatMap(matter => [
          isHomeOf(ctx, 'parties.id', person(who), matter).as(`home ${matter}`),
          isChildOf(ctx, 'parties.child_id', person(who), matter).as(`child ${matter}`),
          withheld(ctx, eb as never, person(who), 'parties.child_id', matter).as(`kept ${matter}`),
        ]),
      )
      .orderBy('parties.id')
      .execute()
  expect(await world.as(who, seen)).toEqual(await world.as(null, seen))
})
