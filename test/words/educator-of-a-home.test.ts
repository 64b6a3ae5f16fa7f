import { expect, test } from 'vitest'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { note } from '../../src/domain/safeguarding/noting.ts'
import { idFor, newId, newKey } from '../../src/platform/ids.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../support/rounds.ts'
import { addPart, addRole, FOR_LONG, restrict } from '../support/standing.ts'
import { openWorld } from '../world.ts'

// Mark is a guardian of Ari in one home. Dana is Ari's other one, and the only one of Mia, in whose group Mark and Tomas teach.
const world = await openWorld()
await addRole(world, 'mark', 'educator')
for (const who of ['mark', 'tomas']) await addPart(world, who, 'seedlings', 'educator')
const days: Record<string, [string, string]> = { [DAY]: ['15:00', '17:00'] }
await addRound(world, {
  days,
  educators: { mark: null, wen: null },
  states: ['opened', 'published'],
  meetings: [
    ['mia', 1, ['mark']],
    ['mateo', 1, ['mark']],
    ['ari', 1, ['wen']],
  ],
})
await addRound(world, {
  ...{ name: 'spring', days, educators: { wen: null } },
  meetings: [
    ['mia', 1, ['wen']],
    ['mateo', 1, ['wen']],
  ],
})
await addRound(world, {
  ...{ name: 'winter', days, educators: { mark: null }, states: ['opened', 'published'] },
  meetings: [
    ['mia', 1, ['mark']],
    ['mateo', 1, ['mark']],
  ],
})
await world.as('ines', async ctx => {
  await placeMeeting(ctx, meetingOf('ari'), at('15:25'))
  for (const [n, kid] of ['mia', 'mateo'].entries()) {
    await placeMeeting(ctx, meetingOf(kid), at(['15:50', '16:15'][n]!), { mode: 'phone' })
    await placeMeeting(ctx, meetingOf(kid, 1, 'spring'), at(['15:00', '16:40'][n]!))
  }
})
await inOak(world.house.db, tx =>
  tx
    .insertInto('child_contacts')
    .values({
      ...{ school_id: idFor('school', OAK), child_id: person('mia'), person_id: person('rose') },
      ...{ kind: 'emergency', party_id: partyId(OAK, 'mia', 1), ...FOR_LONG },
    })
    .execute(),
)
const page = async (who: string, path: string) => {
  const text = await (await world.visit(who, `/s/oakgrove${path}`)).text()
  return text.replace(/<form class="eyes-bar".*?<\/form>/s, '')
}

const DANA = ['dana@post.example', '0131']

test.each<[path: string]>([[`/children/${person('mia')}`], [`/people/${person('dana')}`]])(
  'How to reach a home that is kept from an educator is with the head: %s',
  async path => {
    const shown = async (who: string) => {
      const text = await page(who, path)
      return DANA.filter(said => text.includes(said)).length
    }
    expect([await shown('mark'), await shown('tomas'), await shown('ines')]).toEqual([0, 2, 2])
    expect(await page('mark', path)).toContain('Dana Levin')
  },
)

test('Of a guardian of such a home the page says the name, and not what that one says of itself', async () => {
  await inOak(world.house.db, async tx => {
    const own = { reach: 'CANARY, at work', pronouns: 'ze/CANARY' }
    await tx.updateTable('persons').set(own).where('id', '=', person('dana')).execute()
    const row = { school_id: idFor('school', OAK), person_id: person('dana'), language: 'am' }
    await tx.insertInto('person_languages').values(row).execute()
  })
  const shown = async (who: string) => {
    const text = await page(who, `/people/${person('dana')}`)
    return ['CANARY, at work', 'ze/CANARY', 'Amharic'].filter(said => text.includes(said)).length
  }
  expect([await shown('mark'), await shown('tomas'), await shown('ines')]).toEqual([0, 3, 3])
})

test('A child of the group can be helped all the same, and other homes are reached as ever', async () => {
  const mia = await page('mark', `/children/${person('mia')}`)
  expect([mia.includes('0140'), mia.includes('turn to the head'), mia.includes('/invitation')]).toEqual([
    ...[true, true, false],
  ])
  expect(await page('mark', `/people/${person('dana')}`)).toContain('turn to the head')
  const mateo = await page('mark', `/children/${person('mateo')}`)
  expect([mateo.includes('0113'), mateo.includes('turn to the head'), mateo.includes('/invitation')]).toEqual(
    [...[true, false, true]],
  )
})

test('A home that is kept is not found by its address', async () => {
  const found = async (who: string) => (await page(who, '/people?q=dana%40post')).includes('Mia')
  expect([await found('mark'), await found('tomas'), await found('ines')]).toEqual([false, true, true])
})

test('Whom one calls on a day is called by its number, but not at a home that is kept', async () => {
  const day = await page('mark', `/rounds/${roundOf()}/days/${person('mark')}`)
  expect(day).toContain('Mia')
  expect([day.includes('0131'), day.includes('0113')]).toEqual([false, true])
})

test('Two rounds side by side tell an educator no more of the other home than one', async () => {
  for (const path of ['', '/board', '/tracking']) {
    const read = (who: string) => page(who, `/rounds/${roundOf('spring')}${path}`)
    const [mark, tomas] = [await read('mark'), await read('tomas')]
    expect([path, mark.includes('Mia'), mark.includes('Dana')]).toEqual([path, false, false])
    expect([path, mark.includes('Mateo'), tomas.includes('Mia')]).toEqual([path, true, true])
  }
})

const TYPED = ['', '/booking', '/wait']

test('Nobody types for a home that is kept what it says on the phone: there is no such family', async () => {
  // whoever lives with Dana and Mia lives in that home too
  await inOak(world.house.db, tx =>
    tx
      .insertInto('party_guardians')
      .values({
        ...{ school_id: idFor('school', OAK), party_id: partyId(OAK, 'mia', 1) },
        ...{ guardian_id: person('huong'), relation: '', ...FOR_LONG },
      })
      .execute(),
  )
  const families = (round: string, id: string) => `/rounds/${roundOf(round)}/families/${id}`
  const nobody = newId()
  for (const part of TYPED) {
    const answer = (reader: string, round: string, id: string) =>
      world.visit(reader, `/s/oakgrove${families(round, id)}${part}`)
    const none = await page('mark', families('winter', nobody) + part)
    // where the own child meets too, and where it does not
    for (const round of ['autumn', 'winter'])
      for (const who of ['dana', 'huong', 'nobody']) {
        const id = who === 'nobody' ? nobody : person(who)
        const { status } = await answer('mark', round, id)
        expect([part, round, who, status]).toEqual([part, round, who, 404])
        expect(await page('mark', families(round, id) + part)).toBe(none)
      }
    expect([
      (await answer('mark', 'winter', person('lucia'))).status,
      (await answer('ines', 'winter', person('dana'))).status,
      (await answer('wen', 'winter', person('lucia'))).status,
    ]).toEqual([200, 200, 404])
  }
  for (const part of [...TYPED, '/wait/end'])
    for (const who of ['dana', 'huong']) {
      const sent = { key: newKey(), spoken_by: 'x' }
      const { status } = await world.visit(
        'mark',
        `/s/oakgrove${families('winter', person(who))}${part}`,
        sent,
      )
      expect([part, who, status]).toEqual([part, who, 404])
    }
})

test('Who is to hold the conference of a home that is kept is not shown what it brings', async () => {
  for (const part of ['preparation', 'agenda', 'notes', 'packet']) {
    const read = async (kid: string) =>
      (await world.visit('mark', `/s/oakgrove/meetings/${meetingOf(kid)}/${part}`)).status
    expect([part, await read('mia'), await read('mateo')]).toEqual([part, 404, 200])
  }
  for (const path of ['', `/rounds/${roundOf()}/days/${person('mark')}`]) {
    const day = await page('mark', path)
    const offered = (kid: string) => day.includes(`/meetings/${meetingOf(kid)}/preparation`)
    expect([path, day.includes('Mia Levin'), offered('mia'), offered('mateo')]).toEqual([
      path,
      true,
      false,
      true,
    ])
  }
})

test('A suspicion about a child of such a home is not addressed to who is kept from it', async () => {
  const named = (who: string) =>
    world.as('ines', ctx =>
      note(ctx, world.house.sealer, {
        ...{ child: person('mia'), text: 'x', seen_on: '2026-10-05', readers: [person(who)] },
      }),
    )
  await expect(named('mark')).rejects.toMatchObject({
    problems: { readers: { key: 'safeguarding.readers.family' } },
  })
  expect(await named('tomas')).toBeTruthy()
})

test('How the conference of such a home went, and what it answered, is not said to who held it', async () => {
  const outcome = (kid: string) => world.visit('mark', `/s/oakgrove/meetings/${meetingOf(kid)}/outcome`)
  expect([(await outcome('mia')).status, (await outcome('mateo')).status]).toEqual([403, 200])
  const overview = await page('mark', `/rounds/${roundOf('winter')}`)
  expect([overview.includes('Dana'), overview.includes('Luc')]).toEqual([false, true])
  expect(await page('ines', `/rounds/${roundOf('winter')}`)).toContain('Dana')
})

test('Nobody writes down that such a home came', async () => {
  const path = `/rounds/${roundOf('winter')}/walk-ins`
  const listed = async (who: string) => {
    const text = await page(who, path)
    return [text.includes('Mateo Fernández'), text.includes('Mia Levin')]
  }
  expect([await listed('mark'), await listed('ines')]).toEqual([
    [true, false],
    [true, true],
  ])
  const send = async (kid: string, home: string) => {
    const there = { educators: person('mark'), guardians: person(home), mode: 'in_person' }
    const when = { day: '2026-10-06', at: '10:00', minutes: '20' }
    const sent = { key: newKey(), meeting: meetingOf(kid, 1, 'winter'), ...there, ...when }
    return (await world.visit('mark', `/s/oakgrove${path}`, sent)).status
  }
  expect([await send('mia', 'dana'), await send('mateo', 'lucia')]).toEqual([404, 303])
})

test('Nothing is offered of such a child that is not there', async () => {
  const links = [
    ...(await page('mark', `/children/${person('mia')}`)).matchAll(/href="\/s\/oakgrove([^"#?]*)"/g),
  ]
  const answers = await Promise.all(
    [...new Set(links.map(([, path]) => path!))].map(async path => [
      path,
      (await world.visit('mark', `/s/oakgrove${path}`)).status,
    ]),
  )
  expect(answers.length).toBeGreaterThan(8)
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
})

test('What a document limits in such a home is told as far as it decides who fetches the child', async () => {
  const limits = async (who: string) => {
    const [, section = ''] = (await page(who, `/children/${person('mia')}`)).split('id="restrictions"')
    return ['Letters', 'Everything', 'Picking up the child'].filter(scope => section.includes(`>${scope}<`))
  }
  await restrict(world, 'dana', 'mia', 'messages')
  expect([await limits('mark'), await limits('tomas')]).toEqual([[], ['Letters']])
  await restrict(world, 'dana', 'mia', 'everything')
  expect([await limits('mark'), await limits('tomas')]).toEqual([
    ['Picking up the child'],
    ['Letters', 'Everything'],
  ])
  expect(await page('mark', `/children/${person('mia')}`)).toContain('Must not pick up')
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
