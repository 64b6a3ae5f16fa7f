import { expect, test } from 'vitest'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { needsFor } from '../../src/domain/conferences/interpreting/needs.ts'
import { sourcesOf } from '../../src/domain/conferences/planning/sources.ts'
import { makeFeed } from '../../src/domain/notifications/feeds.ts'
import { speechOf } from '../../src/domain/people/speech.ts'
import { idFor } from '../../src/platform/ids.ts'
import { noticesTo, officeOf, publish, tellFacts, wait } from '../support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../support/rounds.ts'
import { addGuarding, addRole, FOR_LONG } from '../support/standing.ts'
import { openWorld } from '../world.ts'

// Mark is a guardian of Ari in one home, and interprets for the school. Dana is Ari's other home and Mia's only one, and
// asks for somebody who speaks Albanian; so does the home of Mai.
const world = await openWorld()
const office = { ...officeOf(world), post: null }
await addRole(world, 'mark', 'interpreter')
await inOak(world.house.db, async tx => {
  const needing = { spoken_language: 'sq', interpreter_needed: true }
  for (const who of ['dana', 'huong'])
    await tx.updateTable('persons').set(needing).where('id', '=', person(who)).execute()
  await tx.updateTable('persons').set({ spoken_language: 'sq' }).where('id', '=', person('mark')).execute()
})
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  interpreters: ['mark'],
  meetings: [
    ['mia', 1, ['wen']],
    ['ari', 1, ['wen']],
    ['mai', 1, ['wen']],
  ],
})
const place = (kid: string, clock: string, interpreter?: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock), interpreter ? { interpreter } : {}))
const interpreters = async () => {
  const rows = await inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select(['meeting_id', 'interpreter_id'])
      .where('round_id', '=', roundOf())
      .execute(),
  )
  return new Map(rows.map(row => [row.meeting_id, row.interpreter_id]))
}
const NAMES = /\b(Dana|Mia|Huong|Mai)\b/g

test('Nobody interprets at a conference of a home that is kept from that one, though it is about another child', async () => {
  for (const kid of ['ari', 'mia']) {
    const asked = place(kid, '15:00', person('mark'))
    await expect(asked).rejects.toMatchObject({ conflicts: [{ code: 'interpreterOther' }] })
  }
  const sources = await world.as('ines', ctx => sourcesOf(ctx, roundOf()))
  const [mark] = sources.interpreters
  expect(['ari', 'mia', 'mai'].map(kid => mark!.interpretsNot.includes(person(kid)))).toEqual([
    true,
    true,
    false,
  ])
})

test('Nor does whom one home of the child named to be called or to fetch it', async () => {
  const named = { kind: 'emergency' as const, party_id: partyId(OAK, 'ari', 2), ...FOR_LONG }
  await addRole(world, 'rose', 'interpreter')
  await inOak(world.house.db, tx =>
    tx
      .insertInto('child_contacts')
      .values({
        school_id: idFor('school', OAK),
        child_id: person('ari'),
        person_id: person('rose'),
        ...named,
      })
      .execute(),
  )
  const rose = (await world.as('ines', ctx => speechOf(ctx, [person('rose')]))).get(person('rose'))!
  expect(['ari', 'mai'].map(kid => rose.interpretsNot.includes(person(kid)))).toEqual([true, false])
})

test('Who came to have such a home after it was planned learns nothing of it, and the head finds somebody else', async () => {
  const feed = await world.as('mark', ctx => makeFeed(ctx, 'Telephone'))
  // Huong lives with Dana from now on, and so does Mai
  await place('mai', '15:50')
  expect((await interpreters()).get(meetingOf('mai'))).toBe(person('mark'))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mai'), at('15:50'), { mode: 'video' }))
  const call = async () => (await world.visit('mark', `/s/oakgrove/meetings/${meetingOf('mai')}/call`)).status
  expect(await call()).toBe(303)
  await addGuarding(world, 'dana', 'mai', 1)
  expect(await call()).toBe(404)
  await publish(world)
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  const page = await (await world.visit('mark', '/s/oakgrove/interpreting')).text()
  const file = await (await world.visit(null, `/s/oakgrove/feeds/${feed}.ics`)).text()
  const own = page.replace(/<form class="eyes-bar".*?<\/form>/s, '')
  expect([own.match(NAMES), file.includes('VEVENT'), await noticesTo(world, 'mark')]).toEqual([
    null,
    false,
    [],
  ])
  const { needs } = await world.as('ines', needsFor)
  expect(needs.map(need => [need.meeting, need.why])).toEqual([[meetingOf('mai'), 'left']])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
