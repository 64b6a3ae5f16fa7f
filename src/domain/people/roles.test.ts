import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { inOak } from '../../../test/support/rounds.ts'
import { openWorld, personId, START } from '../../../test/world.ts'
import { groupId, OAK, partyId } from '../../demo/personas.ts'
import { roundId, seedRounds } from '../../demo/rounds.ts'
import { makeLink } from '../links/links.ts'
import { undoFor } from './changes.ts'
import { groupFor } from './groups.ts'
import { addGuardian } from './home-guardians.ts'
import { addRole, endRole, rolesFor } from './roles.ts'

const world = await openWorld()
await seedRounds(world.house.db, START)
const id = (who: string) => personId(OAK, who)
const roleOf = async (who: string, role: string) => {
  const roles = await world.as('ines', ctx => rolesFor(ctx, id(who)))
  return roles.find(one => one.role === role)!.id
}
const status = async (who: string, path: string) => (await world.visit(who, `/s/${OAK}${path}`)).status
await world.as(null, ctx =>
  makeLink(ctx, world.house.signer, {
    person: id('dana'),
    purpose: 'times',
    round: roundId('collecting'),
    expires: START.add({ hours: 24 }),
  }),
)
const links = (who: string) =>
  world.as(null, ctx =>
    ctx.db
      .selectFrom('links')
      .select('id')
      .where('person_id', '=', id(who))
      .where('revoked_at', 'is', null)
      .execute(),
  )

test('With the last role sessions and links end at once, and it is told', async () => {
  expect(await status('dana', '/me')).toBe(200)
  expect((await links('dana')).length).toBeGreaterThan(0)
  const role = await roleOf('dana', 'guardian')
  const { change } = await world.as('ines', ctx =>
    endRole(ctx, id('dana'), role, { when: 'now', last_day: '' }),
  )
  // a session that has ended is none: whoever comes with it is asked to sign in, and learns nothing
  expect([await status('dana', '/me'), await status('dana', `/children/${id('ari')}`)]).toEqual([303, 303])
  expect(await links('dana')).toEqual([])
  const facts = await world.as(null, ctx =>
    ctx.db.selectFrom('facts').select('payload').where('kind', '=', 'personLeft').execute(),
  )
  expect(facts.map(fact => fact.payload)).toEqual([{ person: id('dana') }])
  // taken back, the role is there again; devices and links stay ended
  await world.as('ines', ctx => undoFor(ctx, change))
  expect((await world.visit('dana', `/s/${OAK}/me`)).headers.get('location')).toMatch(/^\/sign-in\?/)
  expect(await links('dana')).toEqual([])
})

test('A role that ends after a day holds on that day, and not a second longer', async () => {
  const role = await roleOf('mark', 'guardian')
  await world.as('ines', ctx => endRole(ctx, id('mark'), role, { when: 'day', last_day: '2026-10-06' }))
  world.now = Temporal.Instant.from('2026-10-07T03:59:59Z') // New York: a second before midnight
  expect(await status('mark', `/children/${id('ari')}`)).toBe(200)
  world.now = Temporal.Instant.from('2026-10-07T04:00:00Z')
  expect(await status('mark', `/children/${id('ari')}`)).toBe(404)
  expect(await status('petra', `/children/${id('ari')}`)).toBe(200)
  world.now = START
})

test('One of two roles that ends takes only what it carried', async () => {
  const role = await roleOf('tomas', 'educator')
  await world.as('ines', ctx => endRole(ctx, id('tomas'), role, { when: 'now', last_day: '' }))
  expect(await status('tomas', `/children/${id('noor')}`)).toBe(404)
  expect(await status('tomas', `/children/${id('leo')}`)).toBe(200)
  expect(await status('tomas', '/people')).toBe(404)
})

test('Whoever moves into a home is a guardian from then on, whatever else that one is here', async () => {
  const home = { guardian: id('wen'), relation: '', from_on: '2026-10-06', gets_mail: false }
  await world.as('ines', ctx => addGuardian(ctx, partyId(OAK, 'ari', 1), home))
  const roles = await world.as('ines', ctx => rolesFor(ctx, id('wen')))
  expect(roles.map(one => one.role)).toEqual(['guardian', 'educator'])
})

test('The last head stays', async () => {
  const role = await roleOf('ines', 'head')
  const end = { when: 'now' as const, last_day: '' }
  await expect(world.as('ines', ctx => endRole(ctx, id('ines'), role, end))).rejects.toMatchObject({
    code: 'people.lastHead',
  })
})

test('Whoever ends a role lets others wait who would end that of a head, and nobody else', async () => {
  const role = await roleOf('petra', 'guardian')
  const held = await world.as('ines', async ctx => {
    await endRole(ctx, id('petra'), role, { when: 'day', last_day: '2027-01-01' })
    const free = await inOak(world.house.db, tx =>
      tx.selectFrom('memberships').select('id').forUpdate().skipLocked().execute(),
    )
    const all = await ctx.db.selectFrom('memberships').select(['id', 'role']).execute()
    return all.filter(one => one.id !== role && !free.some(({ id }) => id === one.id)).map(one => one.role)
  })
  expect([held.length > 0, new Set(held)]).toEqual([true, new Set(['head'])])
})

test('A role that somebody has already is refused', async () => {
  const again = { role: 'guardian' as const, from_on: '2026-10-06', last_day: '' }
  await expect(world.as('ines', ctx => addRole(ctx, id('rosa'), again))).rejects.toMatchObject({
    code: 'people.roleHeld',
  })
})

test('Once somebody else is to lead for good the head may go, and until then others as ever', async () => {
  const ends = async (
    who: string,
    role: 'head' | 'educator',
    end: { when: 'now' | 'day'; last_day: string },
  ) => {
    const membership = await roleOf(who, role)
    return world.as('ines', ctx => endRole(ctx, id(who), membership, end))
  }
  const next = { role: 'head' as const, from_on: '2027-01-01', last_day: '' }
  await world.as('ines', ctx => addRole(ctx, id('pia'), next))
  await ends('ines', 'head', { when: 'day', last_day: '2026-12-31' })
  await ends('wen', 'educator', { when: 'now', last_day: '' })
  // still the head, she keeps her place in the group
  await ends('ines', 'educator', { when: 'now', last_day: '' })
  const { members } = await world.as('ines', ctx => groupFor(ctx, groupId(OAK, 'seedlings')))
  expect(members.map(member => member.id)).toContain(id('ines'))
  const canopy = await world.as('ines', ctx => groupFor(ctx, groupId(OAK, 'canopy')))
  expect(canopy.members.map(member => member.id)).not.toContain(id('wen'))
})
