import { groupId, OAK, partyId } from '../../src/demo/personas.ts'
import type { Role } from '../../src/platform/ctx.ts'
import { idFor, newId } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'
import { inOak, person } from './rounds.ts'

// How the cast stands to each other beyond its own tables: further roles, parts in groups, and what is over.

type Dates = { from_on: string; until_on: string | null }
export const FOR_LONG: Dates = { from_on: '2026-01-01', until_on: null }
/** Over on the day on which every test begins: that day is the first on which it no longer holds. */
export const OVER: Dates = { from_on: '2026-01-01', until_on: '2026-10-06' }
export const SINCE_TODAY: Dates = { from_on: '2026-10-06', until_on: null }
const school_id = idFor('school', OAK)

export const addRole = (world: World, who: string, role: Role, dates = FOR_LONG) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('memberships')
      .values({ school_id, id: newId(), person_id: person(who), role, ...dates })
      .execute(),
  )

export const endRole = (world: World, who: string, role: Role) =>
  inOak(world.house.db, tx =>
    tx
      .updateTable('memberships')
      .set(OVER)
      .where('person_id', '=', person(who))
      .where('role', '=', role)
      .execute(),
  )

type Part = 'child' | 'educator' | 'aide'
export const addPart = (world: World, who: string, group: string, part: Part, dates = FOR_LONG) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('group_members')
      .values({
        ...{ school_id, id: newId(), group_id: groupId(OAK, group), person_id: person(who) },
        ...{ part, ...dates },
      })
      .execute(),
  )

export const addGuarding = (world: World, who: string, kid: string, home: number, dates = FOR_LONG) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('party_guardians')
      .values({
        ...{ school_id, party_id: partyId(OAK, kid, home), guardian_id: person(who), relation: '' },
        ...dates,
      })
      .execute(),
  )

/** One more home of this child, with these guardians. */
export const addHome = (world: World, kid: string, guardians: string[]) =>
  inOak(world.house.db, async tx => {
    const home = { label: '', attends: 'any' as const, created_at: world.now.toString() }
    const party_id = newId()
    await tx
      .insertInto('parties')
      .values({ school_id, id: party_id, child_id: person(kid), ...home })
      .execute()
    const there = { school_id, party_id, relation: '', ...FOR_LONG }
    await tx
      .insertInto('party_guardians')
      .values(guardians.map(name => ({ ...there, guardian_id: person(name) })))
      .execute()
  })

/** This grown person was a child here until today, in a home with these guardians. */
export async function addChildhood(world: World, who: string, guardians: string[]) {
  await inOak(world.house.db, tx =>
    tx
      .insertInto('memberships')
      .values({ school_id, id: newId(), person_id: person(who), role: 'student', ...OVER })
      .execute(),
  )
  await addHome(world, who, guardians)
}

export const endGuarding = (world: World, who: string, kid: string, home: number) =>
  inOak(world.house.db, tx =>
    tx
      .updateTable('party_guardians')
      .set(OVER)
      .where('guardian_id', '=', person(who))
      .where('party_id', '=', partyId(OAK, kid, home))
      .execute(),
  )

export const endContact = (world: World, who: string, kid: string) =>
  inOak(world.house.db, tx =>
    tx
      .updateTable('child_contacts')
      .set(OVER)
      .where('person_id', '=', person(who))
      .where('child_id', '=', person(kid))
      .execute(),
  )

/** `over`: since when it does not hold any more, by its last day or because somebody lifted it. */
export const restrict = (world: World, who: string, kid: string, scope: string, over = {}) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('restrictions')
      .values({
        ...{ school_id, id: newId(), child_id: person(kid), guardian_id: person(who) },
        ...{ scope: scope as never, ...FOR_LONG, document: 'An order', author_id: person('ines') },
        ...{ entered_at: world.now.toString(), lifted_at: null, lifted_by: null },
        ...over,
      })
      .execute(),
  )
