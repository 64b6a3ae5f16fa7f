import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { adults } from '../../src/demo/adults.ts'
import { kids } from '../../src/demo/cast.ts'
import { groupId, OAK } from '../../src/demo/personas.ts'
import { childrenGoneBefore } from '../../src/domain/people/gone.ts'
import { childrenToday, groupChildren, groupSeats } from '../../src/domain/people/group-children.ts'
import { groupFor } from '../../src/domain/people/groups.ts'
import { peopleFor } from '../../src/domain/people/people.ts'
import { personFor } from '../../src/domain/people/persons.ts'
import { keepPhoto, photoFor } from '../../src/domain/people/photos.ts'
import { mailReceiversOf } from '../../src/domain/people/receivers.ts'
import { speakersFor } from '../../src/domain/people/speakers.ts'
import { idFor } from '../../src/platform/ids.ts'
import { inOak, person } from '../support/rounds.ts'
import { addPart, addRole, endContact, endRole, FOR_LONG, OVER, restrict } from '../support/standing.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
const school_id = idFor('school', OAK)
const cast = new Map([...adults, ...kids].map(({ name }) => [person(name), name]))
const namesIn = (people: { id: string }[]) => people.flatMap(({ id }) => cast.get(id) ?? []).sort()

// Mark is a guardian of Ari in one home, Dana in the other; she is also Mia’s mother, whose group Mark teaches
await addRole(world, 'mark', 'educator')
await addPart(world, 'mark', 'seedlings', 'educator')
// Pia has helped with the Seedlings, Ana was with the Canopy, Linh was of the staff; Ari joins the Seedlings in winter
await addPart(world, 'pia', 'seedlings', 'aide', OVER)
await addPart(world, 'ana', 'canopy', 'child', OVER)
await addRole(world, 'linh', 'aide', OVER)
await addPart(world, 'linh', 'seedlings', 'aide')
await addPart(world, 'ari', 'seedlings', 'child', { from_on: '2026-12-01', until_on: null })
// Mai is no student any more and helps out; Leo does both; Tomás is a guardian no more, and still teaches
await endRole(world, 'mai', 'student')
for (const who of ['mai', 'leo']) await addRole(world, who, 'aide')
await endRole(world, 'tomas', 'guardian')
await restrict(world, 'rosa', 'leo', 'academics')
// Rose is called for Ari too; nobody calls Karim for Noor any more
await endContact(world, 'karim', 'noor')
await inOak(world.house.db, async tx => {
  await tx
    .insertInto('child_contacts')
    .values({
      ...{ school_id, child_id: person('ari'), person_id: person('rose') },
      ...{ kind: 'emergency', party_id: null, ...FOR_LONG },
    })
    .execute()
  await tx
    .insertInto('person_languages')
    .values(['leo', 'otto', 'mai'].map(who => ({ school_id, person_id: person(who), language: 'es' })))
    .execute()
})

describe('The list of people', () => {
  const line = async (who: string, of: string) => {
    const { children, adults, former } = await world.as(who, ctx => peopleFor(ctx))
    return [...children, ...adults, ...former].find(({ id }) => id === person(of))
  }

  // Leo works here, so that all of the staff know of him
  test.each([
    ['wen', ['ari', 'finn', 'leo']],
    ['tomas', ['ines-f', 'iris', 'leo', 'noor', 'uma']],
    ['mark', ['ana', 'ari', 'leo', 'mateo', 'mia', 'obi', 'sami']],
  ])('%s finds of the children %j', async (who, found) => {
    expect(namesIn((await world.as(who, ctx => peopleFor(ctx))).children)).toEqual(found)
  })

  test('Everybody of the staff stands in it, with an address only for those who know how to reach them', async () => {
    expect(await line('wen', 'wen')).toMatchObject({ mails: [] })
    expect(await line('wen', 'tomas')).toMatchObject({ mails: ['tomas@oakgrove.example'] })
    expect(await line('pia', 'wen')).toMatchObject({ mails: [] })
    expect(await line('pia', 'victor')).toMatchObject({ mails: ['victor@post.example'] })
    expect(await line('ines', 'dana')).toMatchObject({ mails: ['dana@post.example'] })
  })

  test('How to reach a home that is kept from an educator is not in it', async () => {
    expect(await line('mark', 'dana')).toMatchObject({ mails: [] })
    expect(await line('mark', 'lucia')).toMatchObject({ mails: ['lucia@post.example'] })
  })
})

describe('One person', () => {
  const seen = (who: string, of: string) => world.as(who, ctx => personFor(ctx, person(of)))

  test('Staff see themselves, a child that they look after, and no other child', async () => {
    expect((await seen('pia', 'pia')).profile.id).toBe(person('pia'))
    expect((await seen('wen', 'ari')).isChild).toBe(true)
    await expect(seen('wen', 'noor')).rejects.toThrow('absent')
  })

  test('A group that somebody was in is not one of today', async () => {
    const { profile } = await seen('wen', 'pia')
    expect(profile.groups.map(({ id }) => id)).toEqual([groupId(OAK, 'saplings')])
  })

  test('For whom somebody is called: today, and of the children whom the reader looks after', async () => {
    const called = async (who: string, of: string) =>
      namesIn((await seen(who, of)).known!.contactOf.map(({ child }) => child))
    expect([await called('wen', 'rose'), await called('tomas', 'karim')]).toEqual([['ari'], []])
    expect(new Set(await called('ines', 'rose'))).toEqual(new Set(['ari', 'iris']))
  })
})

describe('A group', () => {
  const seedlings = groupId(OAK, 'seedlings')
  const members = async (who: string) =>
    (await world.as(who, ctx => groupFor(ctx, seedlings))).members.map(({ id }) => cast.get(id))

  test('Nobody is in it who was, or who works here no more', async () => {
    for (const who of ['pia', 'linh']) expect(await members('ines')).not.toContain(who)
    expect(await members('ines')).toContain('mark')
  })

  test('Who is to come is known to the head', async () => {
    expect([(await members('ines')).includes('ari'), (await members('wen')).includes('ari')]).toEqual([
      ...[true, false],
    ])
  })

  test('Of its children each of the staff finds those whom it looks after', async () => {
    expect([(await members('wen')).includes('ana'), (await members('ines')).includes('ana')]).toEqual([
      ...[false, true],
    ])
  })

  test('A child that was in it is none of its children, nor one who is a student no more', async () => {
    const canopy = groupId(OAK, 'canopy')
    for (const word of [groupChildren, groupSeats])
      expect(namesIn(await world.as(null, ctx => word(ctx, canopy)))).toEqual(['ari', 'finn', 'leo'])
  })
})

test('The children of today are students, whatever else goes on here', async () => {
  const here = namesIn(await world.as(null, childrenToday))
  expect(here).toEqual(
    kids
      .map(({ name }) => name)
      .filter(name => name !== 'mai')
      .sort(),
  )
})

test('Gone are children alone, also one who works here since', async () => {
  const day = Temporal.PlainDate.from('2026-10-07')
  const gone = await world.as(null, ctx => childrenGoneBefore(ctx, day))
  expect(namesIn(gone.map(id => ({ id })))).toEqual(['mai'])
})

test('Whoever is still a student interprets for nobody, nor who has left', async () => {
  const speakers = namesIn(await world.as('ines', ctx => speakersFor(ctx, [])))
  expect(['leo', 'otto', 'mai', 'wen'].map(who => speakers.includes(who))).toEqual([
    ...[false, false, true, true],
  ])
})

describe('Who is written to about conferences', async () => {
  const written = (await world.as(null, ctx => mailReceiversOf(ctx))).map(
    ({ child, guardian }) => `${cast.get(guardian)} of ${cast.get(child)}`,
  )

  test.each([
    ['rosa of ana', true],
    ['rosa of leo', false],
    // a guardian no more, a student no more: whatever else they are here
    ['tomas of ana', false],
    ['huong of mai', false],
  ])('%s: %s', (who, is) => expect(written.includes(who)).toBe(is))
})

describe('A photo', () => {
  const keep = (who: string, of: string) =>
    world.as(who, ctx => keepPhoto(ctx, person(of), { bytes: Buffer.from('x'), width: 1, height: 1 }))
  const sees = (who: string, of: string) =>
    world
      .as(who, ctx => photoFor(ctx, person(of)))
      .then(
        () => true,
        () => false,
      )

  test('Staff put up their own and those of their children, the head everyone’s, families none', async () => {
    const said = (pair: string) => keep(...(pair.split(' of ') as [string, string]))
    for (const pair of ['wen of tomas', 'wen of noor', 'dana of dana', 'dana of ari', 'ines of nobody'])
      await expect(said(pair)).rejects.toThrow('absent')
    for (const pair of ['pia of pia', 'wen of ari', 'ines of dana']) await said(pair)
  })

  test('That of a guardian is seen by itself and by the head', async () => {
    expect(await Promise.all(['dana', 'ines', 'wen', 'mark', 'leo'].map(who => sees(who, 'dana')))).toEqual([
      ...[true, true, false, false, false],
    ])
  })
})
