import { expect, test } from 'vitest'
import { addAnswer, addRound, at, DAY, inOak, meetingOf, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { runPlan } from '../../domain/conferences/planning/planning.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { ines: null, wen: null },
  meetings: [
    ['mateo', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mai', 1, ['wen']],
    ['iris', 1, ['wen']],
  ],
})
await addAnswer(world, 'lucia', { times: { [at('15:25')]: 'preferred' } })
await addAnswer(world, 'june', { times: {} })

const round = `/s/oakgrove/rounds/${roundOf()}`
const page = `${round}/plan`
const text = async (who: string, path: string) => (await world.visit(who, path)).text()
const plans = () =>
  inOak(world.house.db, tx => tx.selectFrom('plans').select(['id', 'state']).orderBy('id').execute())

test('One button plans the round, and says in words how good it is and who is left out, and why', async () => {
  expect(await text('ines', page)).toContain('Make the plan')
  const answer = await world.visit('ines', page, { key: newKey() })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
  const shown = await text('ines', page)
  expect(shown).toContain('3 of 5')
  expect(shown).toContain('Nobody in this round interprets Vietnamese')
  expect(shown).toContain('June Whitfield: none of the times that they named')
  expect(shown).toContain('Add an interpreter for Vietnamese')
  expect(await text('ines', `${round}/board`)).toContain('2 conferences without a time')
})

test('What a plan changed can be read meeting by meeting', async () => {
  const [plan] = await plans()
  const shown = await text('ines', `${round}/plans/${plan!.id}`)
  expect(shown).toContain('3 conferences are different')
  expect(shown).toMatch(/Mateo.*No time.*3:25/s)
  expect((await world.visit('ines', `${round}/plans/${meetingOf('mateo')}`)).status).toBe(404)
})

test('While a plan runs the page says how far it is and offers to stop; stopped, nothing changes', async () => {
  world.house.jobs = { send: async () => {} }
  const before = await text('ines', `${round}/board`)
  expect((await world.visit('ines', page, { key: newKey() })).status).toBe(303)
  expect((await world.visit('ines', page, { key: newKey() })).status).toBe(409)
  const running = await world.visit('ines', page)
  const shown = await running.text()
  expect(shown).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>')
  expect(shown).toMatch(/Making the plan.*<progress max="12000" value="0">/s)
  expect(await text('ines', `${round}/board`)).toContain('A plan is being made.')
  const { id } = (await plans()).find(plan => plan.state === 'running')!
  expect((await world.visit('ines', `${round}/plans/${id}/cancellation`, {})).status).toBe(303)
  expect(await text('ines', page)).toContain('Stopping')
  await runPlan(world.house, { school: 'oakgrove', id })
  expect(await text('ines', page)).toContain('The plan was stopped. Nothing was changed.')
  const key = /name="key" value="[^"]*"/g
  expect((await text('ines', `${round}/board`)).replace(key, '')).toBe(before.replace(key, ''))
  world.house.jobs = null
})

test('Only the head plans: other staff may not, for all others there is no such page', async () => {
  for (const [who, status] of [
    ['wen', 403],
    ['pia', 403],
    ['dana', 404],
    ['joan', 404],
  ] as const) {
    expect([who, (await world.visit(who, page)).status]).toEqual([who, status])
    expect([who, (await world.visit(who, page, {})).status]).toEqual([who, status])
  }
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
