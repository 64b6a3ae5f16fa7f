import { afterAll, expect, test } from 'vitest'
import { chooses, keep, kid, newTablet, shows, tabletsOf } from '../../../test/support/tablet.ts'
import { openWorld } from '../../../test/world.ts'
import { groupId, OAK, partyId, personId } from '../../demo/personas.ts'
import { idFor, newId } from '../../platform/ids.ts'

// Mark, Ari's father, leads the group of Ari beside Wen; Ari's mother is another home. Ines, the head, is Mai's mother.
const world = await openWorld()
const ARI = '204816'
const { browser: tablet } = await newTablet(world, 'wen', 'canopy')
await chooses(world, 'wen', 'canopy', 'ari', tablet, ARI)
await world.as('ines', async ({ db }) => {
  const from = { school_id: idFor('school', OAK), from_on: '2026-01-01', until_on: null }
  const mark = { ...from, person_id: personId(OAK, 'mark') }
  await db
    .insertInto('memberships')
    .values({ ...mark, id: newId(), role: 'educator' })
    .execute()
  await db
    .insertInto('group_members')
    .values({ ...mark, id: newId(), group_id: groupId(OAK, 'canopy'), part: 'lead' })
    .execute()
  await db
    .insertInto('party_guardians')
    .values({
      ...from,
      party_id: partyId(OAK, 'mai', 1),
      guardian_id: personId(OAK, 'ines'),
      relation: 'mother',
    })
    .execute()
})
afterAll(() => expect(world.problems).toEqual([]))
const seats = async (who: string) => (await world.visit(who, tabletsOf('canopy'))).text()

test('Whoever leads the group does not open the part of its own child, where the other home is read too', async () => {
  const page = await seats('mark')
  expect([page.includes('Leo Rey'), page.includes('Ari Levin')]).toEqual([true, false])
  expect(page).toContain('not listed here')
  expect(await seats('wen')).not.toContain('not listed here')
  const nobody = await (await keep(world, 'mark', 'canopy', { what: 'end', child: kid('noor') })).text()
  for (const what of ['choose', 'hand_over', 'end']) {
    const answer = await keep(world, 'mark', 'canopy', { what, child: kid('ari') })
    expect([what, answer.status, await answer.text()]).toEqual([what, 404, nobody])
  }
  expect((await shows(tablet, 'ari', ARI)).status).toBe(303)
})

test('Nor does the head, of a child of its own', async () => {
  expect((await keep(world, 'ines', 'canopy', { what: 'hand_over', child: kid('mai') })).status).toBe(404)
  expect((await keep(world, 'ines', 'canopy', { what: 'hand_over', child: kid('ari') })).status).toBe(200)
})
