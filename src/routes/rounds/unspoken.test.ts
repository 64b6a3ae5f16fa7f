import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addAnswer, addRound, DAY, inOak, person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
const round = (name: string, more: Partial<Parameters<typeof addRound>[1]> = {}) =>
  addRound(world, {
    ...{ name, days: { [DAY]: ['15:00', '17:00'] }, educators: { tomas: null, wen: null } },
    ...{
      states: ['opened'],
      meetings: [
        ['noor', 1, ['tomas']],
        ['ari', 1, ['wen']],
      ],
      ...more,
    },
  })
const page = async (id: string, who = 'ines') => (await world.visit(who, `/s/oakgrove/rounds/${id}`)).text()
const MISSING = 'Nobody in this round interprets'

test('A language that a family needs and nobody of the round interprets is named, with whom to add', async () => {
  const html = await page(await round('without'))
  expect(html).toMatch(
    /Nobody in this round interprets Arabic\..*Arabic, for the conference about Noor.*Salma Aziz/s,
  )
  expect(html).toMatch(/href="[^"]*\/setup#interpreters"[^>]*>Add an interpreter to the round/)
})

test('Where somebody of the round interprets it, or nobody needs it, nothing is said', async () => {
  expect(await page(await round('with', { interpreters: ['salma'] }))).not.toContain(MISSING)
  expect(await page(await round('nobody', { meetings: [['ari', 1, ['wen']]] }))).not.toContain(MISSING)
})

test('Once times are planned it is no longer said here, and to staff never', async () => {
  expect(await page(await round('planned', { states: ['opened', 'planned'] }))).not.toContain(MISSING)
  expect(await page(await round('told', { states: ['opened', 'published'] }))).not.toContain(MISSING)
  expect(await page(await round('staff'), 'tomas')).not.toContain(MISSING)
})

test('An answer counts: who asks for an interpreter, and who does not come at all', async () => {
  const asks = await round('asks')
  await addAnswer(world, 'dana', { times: {}, interpreter: true }, 'asks')
  for (const who of ['amal', 'karim']) await addAnswer(world, who, { times: {}, comes: false }, 'asks')
  await inOak(world.house.db, tx =>
    sql`update persons set spoken_language = 'pt' where id = ${person('dana')}`.execute(tx),
  )
  const html = await page(asks)
  expect(html).toMatch(/Nobody in this round interprets Portuguese\./)
  expect(html).toContain('Nobody with the role of interpreter speaks it')
})

test('Whom a document keeps from conferences needs nobody there', async () => {
  const id = await round('kept', { meetings: [['noor', 1, ['tomas']]] })
  expect(await page(id)).toContain(MISSING)
  for (const who of ['amal', 'karim']) await restrict(world, who, 'noor', 'events')
  expect(await page(id)).not.toContain(MISSING)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
