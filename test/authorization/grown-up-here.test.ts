import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { partyId } from '../../src/demo/personas.ts'
import { mayInterpret } from '../../src/domain/people/interpreting.ts'
import { isOutsideFamily } from '../../src/domain/people/outside-family.ts'
import { isInTeam, teamOf } from '../../src/domain/people/team.ts'
import { addRound, person } from '../support/rounds.ts'
import { addChildhood, addPart, addRole } from '../support/standing.ts'
import { openWorld } from '../world.ts'

// Pia grew up here with Dana, as the elder sister of Ari, who has a second home, and of Mia; now she works in their groups.

const world = await openWorld()
world.house.demo = false
await addChildhood(world, 'pia', ['dana'])
await addRole(world, 'pia', 'educator')
await addPart(world, 'pia', 'canopy', 'educator')
await addPart(world, 'pia', 'seedlings', 'educator')
const round = await addRound(world, {
  days: { '2026-10-20': ['15:00', '17:00'] },
  educators: { pia: null, wen: null },
  meetings: [
    ['ari', 2, ['pia']],
    ['mia', 1, ['pia']],
    ['leo', 1, ['pia']],
  ],
})

test('Who grew up here and works here is of the staff for no brother or sister', async () => {
  for (const kid of ['ari', 'mia']) {
    const paths = [
      `children/${person(kid)}`,
      `children/${person(kid)}/voice`,
      `children/${person(kid)}/goals`,
    ]
    for (const path of paths) expect((await world.visit('pia', `/s/oakgrove/${path}`)).status, path).toBe(404)
  }
  expect((await world.visit('pia', `/s/oakgrove/children/${person('leo')}`)).status).toBe(200)
  for (const page of [
    'people',
    `rounds/${round}/meetings`,
    `rounds/${round}/tracking`,
    `rounds/${round}/board`,
  ]) {
    const text = await (await world.visit('pia', `/s/oakgrove/${page}`)).text()
    expect(text, page).toContain('Leo')
    expect(text, page).not.toMatch(/Ari|Mia|Mark|Petra|Dana/)
  }
})

test('No home tells the school something that a grown brother or sister of its child would read', async () => {
  const row = { child: 'parties.child_id', party: 'parties.id' }
  const inTeam = (who: string | null, asked: boolean, party: string) =>
    world.as(who, ctx =>
      ctx.db
        .selectFrom('parties')
        .select(
          (asked
            ? sql<boolean>`${person('pia')}::uuid in (${teamOf(ctx, row.child, row.party)})`
            : isInTeam(ctx, row.child, row.party)
          ).as('is'),
        )
        .where('id', '=', party)
        .executeTakeFirstOrThrow(),
    )
  for (const [kid, home, is] of [
    ['ari', 1, false],
    ['ari', 2, false],
    ['mia', 1, false],
    ['leo', 1, true],
  ] as const) {
    const party = partyId('oakgrove', kid, home)
    expect([kid, await inTeam(null, true, party)]).toEqual([kid, { is }])
    expect([kid, await inTeam('pia', false, party)]).toEqual([kid, { is }])
  }
})

test.each([
  ['ari', false],
  ['mia', false],
  ['leo', true],
])(
  'Whether a grown sister of some children interprets about %s, or is outside its family: %s',
  async (kid, is) => {
    const found = await world.as(null, ctx =>
      ctx.db
        .selectFrom(['persons as p', 'persons as child'])
        .where('child.id', '=', person(kid))
        .select([
          mayInterpret(ctx, sql.ref('p.id'), 'child.id').as('interprets'),
          isOutsideFamily(ctx, person(kid)).as('outside'),
        ])
        .where('p.id', '=', person('pia'))
        .executeTakeFirstOrThrow(),
    )
    expect(found).toEqual({ interprets: is, outside: is })
  },
)
