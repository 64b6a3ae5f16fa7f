import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { person } from '../../../test/support/rounds.ts'
import {
  addGuarding,
  addPart,
  addRole,
  endGuarding,
  endRole,
  restrict,
} from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { adults } from '../../demo/adults.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { isOnTeam, sharedTeamOf } from './on-team.ts'
import { isInTeam, teamOf } from './team.ts'

const world = await openWorld()
// the head and two educators are of families, today or once, one of them with a half-sibling; one has left, one works anew
await addGuarding(world, 'ines', 'ari', 2)
await addGuarding(world, 'wen', 'obi', 1)
await addGuarding(world, 'wen', 'finn', 1)
await endGuarding(world, 'wen', 'finn', 1)
await restrict(world, 'wen', 'obi', 'everything')
await addGuarding(world, 'dana', 'uma', 2)
await addGuarding(world, 'tomas', 'iris', 1)
await endRole(world, 'pia', 'educator')
await addRole(world, 'sam', 'educator')
await addPart(world, 'sam', 'seedlings', 'educator')

/** Whether this person is in the team of each home, and in that of each child whichever of its homes speaks. */
const seenBy = (who: string, isAsked: boolean) => (ctx: Ctx) => {
  const among = (team: ReturnType<typeof teamOf>) => sql<boolean>`${person(who)}::uuid in (${team})`
  const [child, party] = ['parties.child_id', 'parties.id'] as const
  return ctx.db
    .selectFrom('parties')
    .select(party)
    .select([
      (isAsked ? among(teamOf(ctx, child, party)) : isInTeam(ctx, child, party)).as('ofHome'),
      (isAsked ? among(sharedTeamOf(ctx, child)) : isOnTeam(ctx, child)).as('ofChild'),
    ])
    .orderBy(party)
    .execute()
}

test.each(adults.map(({ name }) => name))('%s is in the teams in which others find it', async who => {
  expect(await world.as(who, seenBy(who, false))).toEqual(await world.as(null, seenBy(who, true)))
})

test('Some are in a team and some are not, and a home may have another one than its child', async () => {
  const count = async (who: string) => {
    const rows = await world.as(who, seenBy(who, false))
    return [rows.length, rows.filter(row => row.ofHome).length, rows.filter(row => row.ofChild).length]
  }
  const [all, ofHomes, ofChildren] = await count('ines')
  expect([ofHomes! < all!, ofChildren! < ofHomes!, ofChildren! > 0]).toEqual([true, true, true])
  const [, wens] = await count('wen')
  expect([wens! > 0, wens! < ofHomes!]).toEqual([true, true])
  expect((await count('otto')).slice(1)).toEqual([0, 0])
})
