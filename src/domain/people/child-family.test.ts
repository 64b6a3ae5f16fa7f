import { describe, expect, test } from 'vitest'
import { inOak, person } from '../../../test/support/rounds.ts'
import {
  addGuarding,
  addPart,
  endGuarding,
  FOR_LONG,
  OVER,
  restrict,
} from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { idFor } from '../../platform/ids.ts'
import { Absent, SignInNeeded } from '../../platform/refusal.ts'
import { childPageFor } from '../conferences/times/child-page.ts'
import { familyFor } from '../conferences/times/family-rounds.ts'
import { undoFor } from './changes.ts'
import { childFor, pupilFor } from './children.ts'
import { endGuardian } from './home-guardians.ts'
import { ownChildFrom, ownChildRows } from './own-children.ts'
import type { ContactKind } from './tables.ts'

const world = await openWorld()
// who once lived in the other home too
await addGuarding(world, 'dana', 'ari', 2, OVER)
await restrict(world, 'rosa', 'leo', 'contact')
await restrict(world, 'rosa', 'leo', 'messages')
// who was in the group once, and who is still written there but works here no more
await addPart(world, 'leo', 'seedlings', 'child', OVER)
await addPart(world, 'pia', 'canopy', 'aide', OVER)
await addPart(world, 'otto', 'canopy', 'educator')

const seen = (who: string, kid: string) => world.as(who, ctx => childPageFor(ctx, person(kid)))
const homesSeen = async (who: string, kid: string) =>
  (await seen(who, kid)).family.homes.map(home => home.guardians.map(one => one.given))
const contactsSeen = async (who: string, kid: string, kind: ContactKind) =>
  (await seen(who, kid)).family.contacts.filter(one => one.kind === kind)
const named = async (who: string, kid: string, kind: ContactKind) =>
  (await contactsSeen(who, kid, kind)).map(one => one.given).sort()
/** Somebody to be called for a child, named by this home of it, or by the school. */
const name = (who: string, kid: string, kind: ContactKind, home: number | null) => {
  const party_id = home ? partyId(OAK, kid, home) : null
  const key = { school_id: idFor('school', OAK), child_id: person(kid), person_id: person(who), kind }
  return inOak(world.house.db, tx =>
    tx
      .insertInto('child_contacts')
      .values({ ...key, ...FOR_LONG, party_id })
      .onConflict(c => c.columns(['school_id', 'child_id', 'person_id', 'kind']).doUpdateSet({ party_id }))
      .execute(),
  )
}

describe('The family of a child', () => {
  test('Staff see every home, a guardian only where it lives today, and no restriction', async () => {
    expect(new Set(await homesSeen('wen', 'ari'))).toEqual(new Set([['Dana'], ['Dana', 'Mark', 'Petra']]))
    expect(await homesSeen('dana', 'ari')).toEqual([['Dana']])
    expect(await homesSeen('mark', 'ari')).toEqual([['Mark', 'Petra']])
    const { family } = await seen('mark', 'ari')
    expect(new Set(family.contacts.map(one => one.given))).toEqual(new Set(['Mark', 'Petra']))
    expect((await seen('leo', 'leo')).family).toEqual({ homes: [], contacts: [], restrictions: [] })
    expect((await seen('uma-mother', 'uma')).family.restrictions).toEqual([])
    const [byTomas, byHead] = [await seen('tomas', 'uma'), await seen('ines', 'uma')]
    expect(byTomas.family.restrictions.map(one => one.document)).toEqual([''])
    expect(byHead.family.restrictions.map(one => one.document)).toEqual(['Family court, order 2231, page 3'])
  })

  test('Whoever is kept from contact sees neither the own home nor whom it named', async () => {
    expect((await seen('rosa', 'leo')).family).toEqual({ homes: [], contacts: [], restrictions: [] })
    expect(await homesSeen('tomas', 'leo')).toEqual([['Rosa', 'Tomás']])
  })

  test('A guardian is shown its own addresses, and of who lives with it not even that there are others', async () => {
    const { family } = await seen('mark', 'ari')
    const [mark, petra] = family.homes[0]!.guardians
    expect(mark!.reach.map(one => one.value)).toEqual(['mark@mail.example', '+12025550132'])
    expect(petra).toMatchObject({ reach: [], kept: false })
  })

  test('A contact is shown to the home that named it, and to no other', async () => {
    await name('rose', 'ari', 'pickup', 1)
    expect(await named('dana', 'ari', 'pickup')).toContain('Rose')
    expect(await named('mark', 'ari', 'pickup')).not.toContain('Rose')
    expect(await named('wen', 'ari', 'pickup')).toContain('Rose')
  })

  test('A contact whom the school named is shown where it lives today, and to no other home', async () => {
    await name('dana', 'ari', 'emergency', null)
    await name('mark', 'ari', 'emergency', null)
    await name('petra', 'ari', 'emergency', 1)
    expect(await named('wen', 'ari', 'emergency')).toEqual(['Dana', 'Mark', 'Petra'])
    expect(await named('dana', 'ari', 'emergency')).toEqual(['Dana', 'Petra'])
    expect(await named('mark', 'ari', 'emergency')).toEqual(['Mark'])
  })

  test('That a document keeps a child from being fetched is said to staff, and to no family', async () => {
    await name('victor', 'uma', 'pickup', 1)
    const barred = async (who: string) =>
      (await contactsSeen(who, 'uma', 'pickup')).filter(one => one.barred).map(one => one.given)
    expect(await barred('tomas')).toEqual(['Victor'])
    expect(await named('uma-mother', 'uma', 'pickup')).toContain('Victor')
    expect(await barred('uma-mother')).toEqual([])
  })

  test('Who leaves a home is no contact of that home any more, unless it names that one again', async () => {
    expect([await named('mark', 'ari', 'pickup'), await named('mark', 'ari', 'mail')]).toEqual([
      ['Mark', 'Petra'],
      ['Mark', 'Petra'],
    ])
    const left = partyId(OAK, 'ari', 2)
    const { change } = await world.as('ines', ctx => endGuardian(ctx, left, person('petra')))
    expect([await named('mark', 'ari', 'pickup'), await named('mark', 'ari', 'mail')]).toEqual([
      ['Mark'],
      ['Mark'],
    ])
    expect(await named('wen', 'ari', 'pickup')).toContain('Petra')
    await world.as('ines', ctx => undoFor(ctx, change))
    expect(await named('mark', 'ari', 'pickup')).toEqual(['Mark', 'Petra'])
  })
})

test('A child is shown with its groups of today, and with who works in them today', async () => {
  const { groups } = await world.as('leo', ctx => childFor(ctx, person('leo')))
  expect(groups.map(group => [group.name, group.educators.map(one => one.given)])).toEqual([
    ['Canopy', ['Wen']],
  ])
})

test('Where nobody lives in the only home of a child, every way from its page leads somewhere', async () => {
  await endGuarding(world, 'sam', 'obi', 1)
  const page = await (await world.visit('ines', `/s/oakgrove/children/${person('obi')}`)).text()
  const ways = [...page.matchAll(/href="(\/s\/oakgrove\/children\/[^"?]+)"/g)].map(([, way]) => way!)
  expect(ways.length).toBeGreaterThan(5)
  for (const way of ways) expect([way, (await world.visit('ines', way)).status]).toEqual([way, 200])
})

test('A visitor who asks for a child of the school is asked to sign in', async () => {
  const actor = { kind: 'visitor', identity: null } as const
  const asked = world.as(null, ctx => pupilFor({ ...ctx, actor }, person('leo')))
  await expect(asked).rejects.toBeInstanceOf(SignInNeeded)
})

describe('Own children on a first page', () => {
  const own = (who: string) =>
    world.as(who, async ctx => {
      const rows = await ownChildRows(ctx, person(who)).execute()
      return rows.map(ownChildFrom).map(({ given, voice, groups }) => [given, voice, ...groups])
    })

  test('A guardian sees them and not itself, and speaks where its words are not withheld', async () => {
    expect(await own('rosa')).toEqual([
      ['Leo', false, 'Canopy'],
      ['Ana', true, 'Seedlings'],
    ])
  })

  test('A student sees itself alone, and speaks for no home', async () => {
    expect(await own('leo')).toEqual([['Leo', false, 'Canopy']])
  })

  test('Whoever lives with a child and is no guardian at the school sees no own child', async () => {
    await addGuarding(world, 'wen', 'iris', 1)
    const { children } = await world.as('wen', familyFor)
    expect(children).toEqual([])
    await expect(seen('wen', 'iris')).rejects.toThrow(Absent)
  })
})
