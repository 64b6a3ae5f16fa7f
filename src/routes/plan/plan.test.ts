import { expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roundOf,
} from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import { runPlan } from '../../domain/conferences/planning/planning.ts'
import { plansViewFor } from '../../domain/conferences/planning/plans.ts'
import { roundFor } from '../../domain/conferences/rounds/rounds.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { ines: null, wen: null },
  interpreters: ['salma'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mai', 1, ['wen']],
    ['iris', 1, ['wen']],
  ],
})
await addRound(world, {
  name: 'overfull',
  days: { [DAY]: ['18:00', '18:50'] },
  educators: { wen: null },
  meetings: ['mateo', 'finn', 'mia', 'leo', 'ana'].map(kid => [kid, 1, ['wen']]),
})
await addAnswer(world, 'lucia', { times: { [at('15:25')]: 'preferred' } })
await addAnswer(world, 'june', { times: {} })

const round = `/s/oakgrove/rounds/${roundOf()}`
const page = `${round}/plan`
const text = async (who: string, path: string) => (await world.visit(who, path)).text()
const times = () =>
  inOak(world.house.db, async tx => {
    const rows = await tx
      .selectFrom('bookings')
      .select(['meeting_id', 'starts_wall'])
      .where('cancelled_at', 'is', null)
      .execute()
    return Object.fromEntries(rows.map(row => [row.meeting_id, String(row.starts_wall)]))
  })
const plans = () =>
  inOak(world.house.db, tx => tx.selectFrom('plans').select(['id', 'state']).orderBy('id').execute())

test('One button plans the round, and says in words how good it is and who is left out, and why', async () => {
  expect(await text('ines', page)).toContain('Make the plan')
  const answer = await world.visit('ines', page, { key: newKey() })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
  const shown = await text('ines', page)
  expect(shown).toContain('3 of 5')
  expect(shown).toContain('Nobody in this round interprets Vietnamese')
  expect(shown).toMatch(
    new RegExp(`These interpret in this round.*/people/${person('salma')}/details.*Salma Aziz`, 's'),
  )
  expect(shown).toContain('June Whitfield: none of the times that they named')
  expect(shown).toContain('Add an interpreter for Vietnamese')
  expect(shown).toContain(
    'If June Whitfield could come on Tuesday, October\u00a020 from 3:50\u00a0PM to 4:10\u00a0PM, Iris',
  )
  expect(shown).toMatch(/With one more interpreter for Vietnamese on Tuesday, .* Mai Trần would have a time/)
  expect(await text('ines', `${round}/board`)).toContain('2 conferences without a time')
})

test('A family that has said no times stands apart from those least well off, without a number', async () => {
  const shown = await text('ines', page)
  expect(shown).toContain('3 families have not said when they can come')
  expect(/<svg class="bars".*?<\/svg>/s.exec(shown)![0].match(/<rect/g)).toHaveLength(2)
  expect(shown.match(/has not said</g)).toHaveLength(3)
  const { homes } = await world.as(
    'ines',
    async ctx => (await plansViewFor(ctx, roundOf())).plans[0]!.result as PlanResult,
  )
  const placed = homes.filter(home => home.silent && home.placed === home.of)
  expect(placed.map(home => home.satisfaction)).toEqual([100, 100])
})

test('Conferences that are left out for one reason stand under one sentence, each with its way to a time', async () => {
  const overfull = `/s/oakgrove/rounds/${roundOf('overfull')}/plan`
  await world.visit('ines', overfull, { key: newKey() })
  const shown = await text('ines', overfull)
  expect(shown.match(/Wen Liu: full whenever/g)).toHaveLength(1)
  expect(shown).toMatch(/3 conferences without a time<\/h3>.*Wen Liu: full whenever these families can come/s)
  expect(shown.match(/>Give it a time/g)).toHaveLength(3)
  expect(shown).toMatch(/3 conferences without a time<\/h2>\s*<a [^>]*href="[^"]*\/setup">Change the set-up/)
})

test('What a plan changed can be read meeting by meeting', async () => {
  const [plan] = await plans()
  const shown = await text('ines', `${round}/plans/${plan!.id}`)
  expect(shown).toContain('3 conferences are different')
  expect(shown).toMatch(/Mateo.*No time.*3:25/s)
  expect((await world.visit('ines', `${round}/plans/${meetingOf('mateo')}`)).status).toBe(404)
})

test('Staff read how good the schedule is, family by family without names; whoever is a parent here, nothing that counts another home', async () => {
  const board = `${round}/board`
  const wen = await text('wen', board)
  expect(wen).toMatch(/No plan can place more\..*class="bars".*Family 1/s)
  expect(wen).not.toContain('June')
  const tomas = await text('tomas', board)
  expect(tomas).toContain('Board')
  expect(tomas).not.toMatch(/How good this schedule is|class="bars"| of 5 /)
  const line = async () =>
    /<summary>.*?How good this schedule is.*?<\/summary>/.exec(await text('wen', board))?.[0]
  expect(await line()).toContain('3 of 5 have a time. No plan can place more.')
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('mateo')))
  expect(await line()).toContain('One conference no longer has the time that the plan gave it')
  expect(await line()).not.toContain('No plan')
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:25')))
})

test('What if a room were gone: first which one; what if Wen left: a list, and nobody is moved before a yes to it', async () => {
  const key = newKey()
  const unsaid = await world.visit('ines', page, { key, what: 'roomGone' })
  expect([unsaid.status, await unsaid.text()]).toEqual([
    422,
    expect.stringMatching(/value="roomGone"[^>]* checked/),
  ])
  const [before, wen] = [await times(), person('wen')]
  const asked = { what: 'away', who: wen, day: '', from: '15:20', until: '', keeps: 'yes', most: '2' }
  expect((await world.visit('ines', page, { key, ...asked, until: '15:00', most: 'x' })).status).toBe(422)
  expect((await world.visit('ines', page, { key, ...asked })).status).toBe(303)
  expect(await text('ines', page)).toContain(
    'What if: Wen Liu not there, on all days, from 3:20\u00a0PM; at most 2 are moved',
  )
  expect(await times()).toEqual(before)
  const { id } = (await plans()).at(-1)!
  const list = await text('ines', `${round}/plans/${id}`)
  expect(list).toContain('Wen Liu is not there at this time.')
  const [mark] = /(?<=name="mark" value=")[^"]*/.exec(list)!
  const ticked = [...list.matchAll(/(?<=name="meetings" value=")[^"]*/g)].map(([meeting]) => meeting)
  const stale = await world.visit('ines', `${round}/plans/${id}`, {
    key: newKey(),
    mark: 'x',
    meetings: ticked,
  })
  expect([stale.status, await stale.text()]).toEqual([
    409,
    expect.stringContaining('Something has changed since you saw this list'),
  ])
  const said = { key: newKey(), mark, meetings: ticked }
  expect((await world.visit('ines', `${round}/plans/${id}`, said)).headers.get('location')).toBe(
    `${round}/board`,
  )
  const after = await times()
  expect(ticked.filter(meeting => after[meeting] === before[meeting])).toEqual([])
  expect((await world.visit('ines', `${round}/plans/${id}/undo`, { key: newKey() })).status).toBe(303)
  expect(await times()).toEqual(before)
})

test('What if there were one more interpreter: of a language that a family needs, and it says that there is none yet', async () => {
  const ask = (language: string) =>
    world.visit('ines', page, { key: newKey(), what: 'moreInterpreter', language })
  expect([(await ask('')).status, (await ask('ga')).status]).toEqual([422, 422])
  expect((await ask('vi')).status).toBe(303)
  const shown = await text('ines', `${round}/plans/${(await plans()).at(-1)!.id}`)
  expect(shown).toMatch(/What if: one more interpreter for Vietnamese.*there is no such interpreter yet/s)
  expect(shown).toMatch(/Mai.*4 of 5/s)
})

test('What if a room were closed for an hour: it is asked beside the day, and named so', async () => {
  const { rooms } = await world.as('ines', ctx => roundFor(ctx, roundOf()))
  const asked = { what: 'roomGone', room: rooms[0]!.id, day: DAY, from: '15:00', until: '16:00' }
  expect((await world.visit('ines', page, { key: newKey(), ...asked })).status).toBe(303)
  expect(await text('ines', page)).toContain(
    'What if: Garden cannot be used, Tuesday, October\u00a020, from 3:00\u00a0PM to 4:00\u00a0PM',
  )
})

test('What more moves would bring is worked out at a press, and stands as a table with the way to each plan', async () => {
  const { id } = (await plans()).at(-1)!
  const before = await text('ines', `${round}/plans/${id}`)
  expect(before).toMatch(/What more moves would bring.*name="what" value="choices".*Work it out</s)
  expect((await world.visit('ines', page, { key: newKey(), what: 'choices', of: newKey() })).status).toBe(404)
  expect((await world.visit('ines', page, { key: newKey(), what: 'choices', of: id })).status).toBe(303)
  const shown = await text('ines', `${round}/plans/${id}`)
  const [, first] = /href="([^"]*)">[^<]* moves?<.*Work it out again/s.exec(shown)!
  expect(await text('ines', first!)).toContain('Garden cannot be used')
  expect(await text('ines', page)).toContain('Work it out again')
})

test('Two plans stand side by side, in numbers, in words and meeting by meeting', async () => {
  const all = await plans()
  const shown = await text('ines', `${round}/plans/${all[0]!.id}?beside=${all.at(-1)!.id}`)
  expect(shown).toMatch(
    /Side by side.*No plan meets everyone’s wishes better.*conferences? ha(s another|ve other) time/s,
  )
})

test('Of a list of changes it is said how many have no time yet: they are no moves', async () => {
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('mateo')))
  const asked = { what: 'away', who: person('wen'), day: '', from: '15:20', until: '', keeps: 'yes' }
  await world.visit('ines', page, { key: newKey(), ...asked })
  const { id } = (await plans()).at(-1)!
  const list = await text('ines', `${round}/plans/${id}`)
  expect(list).toMatch(
    /<h2>\d conferences would change<.*One of them has no time yet\. Nobody is moved before/s,
  )
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:25')))
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
  expect(await text('wen', `${round}/board`)).not.toContain('A plan is being made.')
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
