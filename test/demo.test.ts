import { expect, test } from 'vitest'
import { seedChoosing } from '../src/demo/choosing.ts'
import { seedObservations } from '../src/demo/observations.ts'
import { OAK, partyId, personId } from '../src/demo/personas.ts'
import { seedPlans } from '../src/demo/plans.ts'
import { roundId, seedRounds } from '../src/demo/rounds.ts'
import { seedTalks } from '../src/demo/talks.ts'
import { seedVoice } from '../src/demo/voice.ts'
import { agendaFor } from '../src/domain/conferences/agenda/agenda.ts'
import { freeTimes } from '../src/domain/conferences/booking/free.ts'
import { choosingFor, openCases } from '../src/domain/conferences/choosing/choosing.ts'
import { movesOf } from '../src/domain/conferences/planning/moves.ts'
import type { PlanResult } from '../src/domain/conferences/planning/outcome.ts'
import { plansViewFor } from '../src/domain/conferences/planning/plans.ts'
import { summariesFor } from '../src/domain/conferences/summaries/summary.ts'
import { ownWaitFor } from '../src/domain/conferences/waiting/own.ts'
import { inboxFor } from '../src/domain/voice/open.ts'
import { idFor } from '../src/platform/ids.ts'
import { ownAsks } from '../src/routes/voice/ways.tsx'
import { Browser } from './platform/browser.ts'
import { openWorld, START } from './world.ts'

const world = await openWorld()

test('The demo school has one round held and one collecting times', async () => {
  await seedRounds(world.house.db, START)
  const counts = await world.as('ines', async ctx => ({
    children: (await ctx.db.selectFrom('memberships').select('id').where('role', '=', 'student').execute())
      .length,
    guardians: (await ctx.db.selectFrom('memberships').select('id').where('role', '=', 'guardian').execute())
      .length,
    rounds: (await ctx.db.selectFrom('rounds').select('id').execute()).length,
    meetings: (await ctx.db.selectFrom('meetings').select('id').execute()).length,
    bookings: (await ctx.db.selectFrom('bookings').select('id').execute()).length,
    answers: (await ctx.db.selectFrom('answers').select('id').execute()).length,
  }))
  expect(counts.rounds).toBe(2)
  expect(counts.bookings * 2).toBe(counts.meetings)
  expect(counts.answers).toBeGreaterThan(10)
})

test('Families choose among the free times of a third one; a father far away waits for an early time', async () => {
  await seedChoosing(world.house.db, START)
  const choosing = await world.as('lucia', ctx => choosingFor(ctx, roundId('choosing')))
  expect(openCases(choosing).map(known => freeTimes(known).length > 0)).toEqual([true, true])
  const has = await world.as('dana', ctx => choosingFor(ctx, roundId('choosing')))
  expect(has.cases.map(({ meeting }) => meeting.booking !== null)).toEqual([true, true])
  const waits = await world.as('mark', ctx => ownWaitFor(ctx, roundId('choosing')))
  expect(waits.wait?.until_at).toContain('15:00')
})

test('The head has a first schedule that is proven, and looks at a list that waits for a yes', async () => {
  await seedPlans(world.house.db, START)
  const { plans, met } = await world.as('ines', ctx => plansViewFor(ctx, roundId('collecting')))
  expect(plans.map(plan => [plan.purpose, plan.taken_at !== null])).toEqual([
    ['proposal', false],
    ['proposal', false],
    ['schedule', true],
  ])
  const [leaves, , first] = plans.map(plan => plan.result as PlanResult)
  expect(first).toMatchObject({ placed: first!.of, proof: { proven: expect.arrayContaining(['O1']) } })
  expect(movesOf(leaves!, met, START).length).toBeGreaterThan(1)
})

test('Homes have said something in three languages, and one worry waits longer than it should', async () => {
  await seedVoice(world.house.db, START)
  const { items: open } = await world.as('ines', ctx => inboxFor(ctx))
  expect(open.map(({ state }) => state)).toContain('heard')
  expect(open[0]!.child.given).toBe('Uma')
  expect(open.some(({ text }) => /[\u0600-\u06ff]/.test(text))).toBe(true)
  expect((await world.as('mark', ownAsks)).checkIns).toHaveLength(1)
})

test('Conferences that were held have a summary for each home, and what was left open comes first next time', async () => {
  await seedTalks(world.house.db)
  const summaryOf = (who: string, home: number) =>
    world.as(who, ctx => summariesFor(ctx, idFor('meeting', roundId('held'), partyId(OAK, 'ari', home))))
  const [dana, mark] = [await summaryOf('dana', 1), await summaryOf('mark', 2)]
  expect(dana.summaries[0]?.items.map(item => item.outcome.came)).toEqual(['follow_up', 'agreed', 'differ'])
  expect(mark.summaries[0]?.items).toHaveLength(1)
  const next = idFor('meeting', roundId('choosing'), partyId(OAK, 'ari', 1))
  const agenda = await world.as('dana', ctx => agendaFor(ctx, next))
  expect(agenda.items.map(item => item.text)).toEqual(['Sunday evenings'])
})

test('The road tells the school with which home it met, and a home of its own conference alone', async () => {
  const met = async (who: string) => {
    const page = await (await world.visit(who, `/s/oakgrove/children/${personId(OAK, 'ari')}/roadmap`)).text()
    return page.match(/Early autumn conferences[^<]*/g)
  }
  const held = 'Early autumn conferences'
  expect((await met('wen'))?.sort()).toEqual([`${held} · Home of Dana`, `${held} · Home of Mark and Petra`])
  expect([await met('dana'), await met('mark')]).toEqual([[held], [held]])
})

test('A packet brings what was seen of the child with its photos, and its home sees them on the page of what was seen', async () => {
  await seedObservations(world.house.db, START)
  const packet = `/s/oakgrove/meetings/${idFor('meeting', roundId('choosing'), partyId(OAK, 'ari', 1))}/packet`
  for (const path of [packet, `/s/oakgrove/children/${personId(OAK, 'ari')}/observations`]) {
    const page = await (await world.visit('dana', path)).text()
    const photos = [...new Set(page.match(/\/s\/oakgrove\/observations\/[\w-]+\/photo/g))]
    expect([path, photos.length]).toEqual([path, 2])
    const photo = await world.visit('dana', photos[0]!)
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/webp'])
  }
  const file = Buffer.from(await (await world.visit('dana', `${packet}.pdf`)).arrayBuffer()).toString(
    'latin1',
  )
  expect(file.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(2)
})

test('The student of the demo sits at the class tablet, as a child of the school would', async () => {
  const browser = new Browser(world)
  expect((await browser.post('/demo/persona', { persona: 'student' })).status).toBe(303)
  const home = await browser.get('/s/oakgrove')
  for (const word of [', Leo</h1>', 'I am done']) expect(home.text).toContain(word)
  expect((await browser.get('/s/oakgrove/me/feeds')).status).not.toBe(200)
  // whoever looks through other eyes next is at no tablet any more
  await browser.post('/demo/persona', { persona: 'home1' })
  expect((await browser.get('/s/oakgrove/me/feeds')).status).toBe(200)
})
