import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { addRound, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { roundFor } from '../../domain/conferences/rounds/rounds.ts'

const world = await openWorld()
const start = world.now
const post = (who: string, path: string) =>
  world.visit(who, `/s/oakgrove${path}`, { key: crypto.randomUUID() })

/** A round that families know. */
const make = (name: string) =>
  addRound(world, {
    name,
    days: { '2026-10-20': ['15:00', '17:00'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['mia', 1, ['ines']],
      ['obi', 1, ['ines']],
    ],
    states: ['opened', 'planned', 'published'],
  })

test('On a day of the round its page leads to the sheets of the day, and afterwards says that its days are over', async () => {
  const id = await make('today')
  const sheet = `/rounds/${id}/days/${person('wen')}?day=2026-10-20`
  const page = async (path: string) => (await world.visit('ines', `/s/oakgrove${path}`)).text()
  expect(await page(`/rounds/${id}`)).not.toContain(sheet)
  world.now = Temporal.Instant.from('2026-10-20T12:00:00Z')
  expect(await page(`/rounds/${id}`)).toContain(sheet)
  expect(await page('/rounds')).not.toContain('Its days are over')
  world.now = Temporal.Instant.from('2026-10-21T12:00:00Z')
  expect(await page('/rounds')).toContain('Its days are over')
  expect(await page('')).toContain('Its days are over')
})

afterEach(() => {
  world.now = start
  expect(world.problems).toEqual([])
})

test('A round that was finished by mistake goes on at a press, while that is fresh', async () => {
  const id = await make('mistaken')
  const state = async () => (await world.as('ines', ctx => roundFor(ctx, id))).state
  const finish = () => post('ines', `/rounds/${id}/closing`)
  const toast = /toast=([^;]+)/.exec((await finish()).headers.get('set-cookie') ?? '')![1]!
  const { undo } = JSON.parse(Buffer.from(toast, 'base64url').toString())
  expect(undo).toBe(`/s/oakgrove/rounds/${id}/closing/undo`)
  world.now = start.add({ minutes: 9 })
  for (const _ of [1, 2]) expect((await post('ines', `/rounds/${id}/closing/undo`)).status).toBe(303)
  expect(await state()).toBe('published')
  await finish()
  world.now = start.add({ minutes: 19 })
  const late = await post('ines', `/rounds/${id}/closing/undo`)
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('stays finished')])
  expect(await state()).toBe('closed')
})

test('Whoever finishes a round is told first of how many conferences nobody has said how they went', async () => {
  const id = await make('unsaid')
  const page = async (path = '') => (await world.visit('ines', `/s/oakgrove/rounds/${id}${path}`)).text()
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia', 1, 'unsaid'), '2026-10-20T15:00'))
  world.now = Temporal.Instant.from('2026-10-21T12:00:00Z')
  const open = await page()
  expect(open).toContain('Of one conference nobody has said how it went. Say it first')
  expect([...open.matchAll(/<details.*?<\/details>/gs)].join()).toContain(`/rounds/${id}/closing"`)
  await post('ines', `/rounds/${id}/closing`)
  const closed = await page()
  expect(closed).toMatch(/0 of 4 have had their conference.*You can still say it/s)
  expect(closed).toContain('/rounds/new')
  expect(closed).not.toContain(`/rounds/${id}/setup`)
  const home = await (await world.visit('ines', '/s/oakgrove')).text()
  expect(home).toContain(`/meetings/${meetingOf('mia', 1, 'unsaid')}/outcome`)
})

test('The board of a finished round offers nothing that is refused then', async () => {
  const id = await make('still')
  const at = '2026-10-20T15:50'
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia', 1, 'still'), at))
  const ways = [`/rounds/${id}/plan"`, '/other-day"', '/walk-ins"']
  const offered = async () => {
    const html = await (await world.visit('ines', `/s/oakgrove/rounds/${id}/board`)).text()
    return ways.filter(way => html.includes(way))
  }
  expect(await offered()).toEqual(ways)
  await post('ines', `/rounds/${id}/closing`)
  expect(await offered()).toEqual([])
})
