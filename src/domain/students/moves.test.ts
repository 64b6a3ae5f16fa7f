import { afterAll, expect, test } from 'vitest'
import { loopOf } from '../../../test/support/loop.ts'
import { noticesOf, noticesTo, officeOf, sendDue, tellFacts } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { keep, newTablet } from '../../../test/support/tablet.ts'
import { openWorld, START } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { goalFor } from '../goals/goals.ts'
import { nothing } from '../notifications/planned.ts'
import { sweepSchool } from '../notifications/sweep.ts'
import { writeNotices } from '../notifications/write.ts'
import { addGuardian } from '../people/home-guardians.ts'
import { forgetSeats } from './forgetting.ts'
import { comingMoves, tellMoves } from './moves.ts'
import { agesOf } from './settings.ts'

const world = await openWorld()
const office = officeOf(world)
world.house.demo = false
afterAll(() => expect(world.problems).toEqual([]))

const born = (kid: string, day: string) =>
  inOak(world.house.db, tx =>
    tx.updateTable('persons').set({ born_on: day }).where('id', '=', person(kid)).execute(),
  )
const told = async (who: string) =>
  (await noticesTo(world, who)).filter(notice => notice.kind === 'rightMoves').map(notice => notice.state)
const tell = async () => {
  await world.as(null, tellMoves)
  await tellFacts(world, office)
}
const callIn = (...people: string[]) =>
  world.as(null, ctx =>
    writeNotices(
      ctx,
      office.signer,
      people.map(who => ({
        ...{ kind: 'somethingWaits' as const, to: person(who), round: null },
        ...{ release: ctx.now.toString(), dedupe: `called in:${who}`, told: nothing('') },
      })),
    ),
  )
const shout = (problem: unknown) => {
  throw problem
}
const AGES = {
  ...{
    pictures_from: '5',
    code_from: '9',
    alone_from: '8',
    pictures: '3',
    day_ends: '17:00',
    weeks_before: '4',
  },
}
const set = (who: string, fields: Record<string, string>) =>
  world.visit(who, '/s/oakgrove/students/ages', { ...AGES, ...fields })

test('Nobody hears first of the school by a birthday; whoever is called in before the day is told then', async () => {
  await born('ari', '2017-11-03')
  await tell()
  const all = () => Promise.all(['dana', 'mark', 'petra'].map(told))
  expect(await all()).toEqual([[], [], []])
  await callIn('dana')
  await sweepSchool(office, OAK, shout)
  expect(await all()).toEqual([['waiting'], [], []])
  await inOak(world.house.db, async tx => {
    await tx.deleteFrom('right_moves').execute()
    await tx.deleteFrom('notices').where('kind', '=', 'rightMoves').execute()
  })
  await callIn('mark', 'petra', 'rosa', 'amal')
})

test('Each home is told once, weeks before a birthday gives a right, and the head sees whose come next', async () => {
  await born('ari', '2017-11-04')
  await tell()
  expect(await told('dana')).toEqual([])
  world.now = START.add({ hours: 24 })
  await tell()
  await tell()
  for (const who of ['dana', 'mark', 'petra']) expect([who, await told(who)]).toEqual([who, ['waiting']])
  for (const who of ['wen', 'ines', 'amal', 'ari']) expect([who, await told(who)]).toEqual([who, []])
  const [move] = await world.as('ines', async ctx => comingMoves(ctx, await agesOf(ctx)))
  expect([move?.child.id, move?.right, move?.on.toString()]).toEqual([person('ari'), 'code', '2026-11-04'])
  const head = await (await world.visit('ines', '/s/oakgrove/students/ages')).text()
  expect(head).toMatch(/Ari Levin.*Opens it with six digits.*Nov\s4, 2026/s)
  const child = `/s/oakgrove/children/${person('ari')}`
  expect(await (await world.visit('mark', child)).text()).toContain(
    'From November\u00a04, 2026 on, Ari opens it with six digits',
  )
  expect(await (await world.visit('wen', child)).text()).not.toContain('class tablet, with')
})

test('Whoever may know nothing of a child any more gets no such letter', async () => {
  await restrict(world, 'mark', 'ari', 'everything')
  await sendDue(world, office)
  expect(await told('mark')).toEqual(['withdrawn'])
  expect((await told('petra'))[0]).not.toBe('withdrawn')
  const [letter] = (await noticesOf(world)).filter(notice => notice.to_person === person('petra'))
  expect(JSON.stringify(letter?.data)).not.toContain('2017')
})

test('Other ages tell on the same day whoever gains by them, and only the head sets them', async () => {
  for (const [who, status] of [
    ['wen', 403],
    ['dana', 404],
    ['leo', 404],
  ] as const)
    expect([who, (await set(who, { code_from: '8' })).status]).toEqual([who, status])
  const wrong = await set('ines', { pictures_from: '10', code_from: '7', weeks_before: '40' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Digits cannot come before pictures.')
  expect((await set('ines', { code_from: '8' })).status).toBe(303)
  await tellFacts(world, office)
  // Leo is eight; Noor, seven, has time
  expect(await told('rosa')).toEqual(['waiting'])
  expect(await told('amal')).toEqual([])
  await set('ines', {})
})

test('Ages that take a right or put one off tell the homes that day, and their page says what holds', async () => {
  // Leo, eight, may soon use digits, and loses for now that he has a say of his own; a day has one letter
  world.now = world.now.add({ hours: 24 })
  await born('leo', '2017-10-20')
  await tell()
  const before = (await told('rosa')).length
  const page = async () => (await world.visit('rosa', `/s/oakgrove/children/${person('leo')}`)).text()
  expect(await page()).toContain('dice sí o no a una meta sin una persona adulta')
  await set('ines', { alone_from: '10' })
  await tellFacts(world, office)
  expect(await told('rosa')).toHaveLength(before + 1)
  expect(await page()).toContain('Hasta los 10 años, Leo lee')
  world.now = world.now.add({ hours: 24 })
  await set('ines', { code_from: '12' })
  await tellFacts(world, office)
  expect(await told('rosa')).toHaveLength(before + 2)
  expect(await page()).not.toContain('20\u00a0de\u00a0octubre de 2026')
  // the next day nothing has changed, and nobody is written to
  world.now = world.now.add({ hours: 24 })
  await set('ines', { code_from: '12' })
  await tell()
  expect(await told('rosa')).toHaveLength(before + 2)
  await set('ines', {})
})

test('Of each home whoever may be written to is told, also who joins it later, and nothing of the other home', async () => {
  await born('ari', '2018-10-30')
  for (const [who, scope] of [
    ['dana', 'events'],
    ['petra', 'messages'],
  ] as const)
    await restrict(world, who, 'ari', scope)
  await tell()
  await sendDue(world, office)
  const letters = async (who: string) =>
    (await noticesTo(world, who)).filter(one =>
      one.dedupe.startsWith(`rightMoves:${person('ari')}:2026-10-30`),
    )
  // what keeps a conference from her keeps not this; letters are kept from Petra, and everything from Mark
  for (const [who, n] of [
    ['dana', 1],
    ['petra', 0],
    ['mark', 0],
    ['rosa', 0],
  ] as const)
    expect([who, (await letters(who)).length]).toEqual([who, n])
  expect((await letters('dana'))[0]?.state).not.toBe('withdrawn')
  expect(JSON.stringify((await letters('dana'))[0]?.data)).not.toMatch(/Mark|Petra/)
  await world.as('ines', ctx =>
    addGuardian(ctx, partyId(OAK, 'ari', 1), {
      ...{ guardian: person('gone'), relation: '', from_on: '2026-10-01', gets_mail: true },
    }),
  )
  await callIn('gone')
  await sweepSchool(office, OAK, shout)
  expect(await letters('gone')).toHaveLength(1)
  await sweepSchool(office, OAK, shout)
  expect(
    [await letters('gone'), await letters('dana'), await letters('mark')].map(all => all.length),
  ).toEqual([...[1, 1, 0]])
})

test('A child that is too young reads what was agreed, and answers a goal, only with its grown-ups', async () => {
  const loop = loopOf(world)
  await addRound(world, {
    ...{ days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null } },
    ...{ states: ['opened', 'planned', 'published'], meetings: [['leo', 1, ['wen']]] },
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('leo'), at('15:00')))
  const goal = await loop.goal('wen', 'leo', 'Reads aloud')
  const meeting = `/s/oakgrove/meetings/${meetingOf('leo')}`
  const get = async (path: string) => (await world.visit('leo', path)).status
  const version = await world.as('leo', async ctx => (await goalFor(ctx, goal)).goal.versions[0]!.id)
  const answer = () =>
    world.visit('leo', `/s/oakgrove/goals/${goal}`, { version, answer: 'agreed', text: '' })
  await set('ines', { alone_from: '12' })
  expect([
    await get(`${meeting}/summary`),
    await get(`${meeting}/packet`),
    await get(`${meeting}/packet.pdf`),
  ]).toEqual([404, 404, 404])
  expect((await answer()).status).toBe(409)
  expect(await (await world.visit('leo', `/s/oakgrove/goals/${goal}`)).text()).toContain(
    'until you are 12 years old',
  )
  // it prepares, sees its goals and reads what is for it all the same, and its grown-ups read what they did
  const home = await (await world.visit('leo', '/s/oakgrove')).text()
  for (const word of ['Get ready for your conference', 'Reads aloud']) expect(home).toContain(word)
  expect([await get(`${meeting}/preparation`), await get(`${meeting}/agenda`)]).toEqual([200, 200])
  for (const who of ['rosa', 'wen']) expect((await world.visit(who, `${meeting}/summary`)).status).toBe(200)
  await set('ines', {})
  expect([await get(`${meeting}/summary`), (await answer()).status]).toEqual([200, 303])
})

test('What a child has left, and tablets that ended, are forgotten', async () => {
  const { id } = await newTablet(world, 'wen', 'canopy')
  for (const kid of ['ari', 'leo']) await keep(world, 'wen', 'canopy', { what: 'choose', child: person(kid) })
  await keep(world, 'wen', 'canopy', { what: 'revoke', tablet: id })
  const kept = () =>
    inOak(world.house.db, async tx => ({
      tablets: (await tx.selectFrom('tablets').select('id').execute()).length,
      passes: (await tx.selectFrom('student_passes').select('child_id').execute()).map(row => row.child_id),
      moves: (await tx.selectFrom('right_moves').select('child_id').execute()).length,
    }))
  await world.as(null, forgetSeats)
  expect(await kept()).toMatchObject({ tablets: 1, passes: expect.arrayContaining([person('leo')]) })
  await inOak(world.house.db, tx =>
    tx
      .updateTable('memberships')
      .set({ until_on: '2026-11-01' })
      .where('person_id', '=', person('leo'))
      .execute(),
  )
  world.now = START.add({ hours: 24 * 40 })
  await world.as(null, forgetSeats)
  expect(await kept()).toMatchObject({ tablets: 0, passes: [person('ari')] })
  world.now = START.add({ hours: 24 * 500 })
  await world.as(null, forgetSeats)
  expect((await kept()).moves).toBe(0)
})
