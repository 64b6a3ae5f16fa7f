import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { addHome } from '../../../test/support/standing.ts'
import { undoIn } from '../../../test/support/toast.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, tomas: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['uma', 1, ['wen']],
    ['noor', 1, ['tomas']],
  ],
})
for (const [kid, home, clock] of [
  ['ari', 1, '15:00'],
  ['ari', 2, '15:25'],
  ['noor', 1, '15:00'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))

const sheet = `/s/oakgrove/rounds/${roundOf()}/days/${person('wen')}`
const outcome = (kid: string, home = 1) => `/s/oakgrove/meetings/${meetingOf(kid, home)}/outcome`
const anew = (kid: string, home = 1) => `/s/oakgrove/meetings/${meetingOf(kid, home)}/new-time`
const text = async (who: string | null, path: string) =>
  (await (await world.visit(who, path)).text()).replace(/name="key" value="[^"]*"/g, '')
const clock = (time: string) => {
  world.now = Temporal.PlainDateTime.from(`${DAY}T${time}`).toZonedDateTime('America/New_York').toInstant()
}

test('Before a meeting begins the sheet asks nothing, and its page says from when on', async () => {
  clock('14:50')
  expect(await text('wen', sheet)).not.toContain('It took place')
  expect(await text('wen', sheet)).toMatch(/From [^<]*3:00\sPM on you can say here how it went/)
  expect(await text('pia', sheet)).not.toContain('say here how it went')
  expect(await text('wen', outcome('ari'))).toContain('You can note how it went from its first minute on')
})

test('Once it has begun, one tap on the sheet notes that all came', async () => {
  clock('15:20')
  const before = await text('wen', sheet)
  expect(before.match(/It took place, all came/g)).toHaveLength(1)
  expect(before).not.toContain('say here how it went')
  const done = await world.visit('wen', outcome('ari'), { key: newKey(), went: 'all' })
  expect([done.status, done.headers.get('location')]).toEqual([303, `${sheet}?day=${DAY}`])
  const after = await text('wen', sheet)
  expect(after).not.toContain('It took place, all came')
  expect(after).toContain('Correct this')
})

test('The second tap says more: who was late, who was not there, and when it really was', async () => {
  const page = await text('wen', outcome('ari'))
  expect(page).toMatch(/could not come, and gave word.*did not come, and gave no word/s)
  for (const who of ['dana', 'wen', 'ari']) expect(page).toContain(`came-${person(who)}`)
  for (const who of ['mark', 'petra']) expect(page).not.toContain(person(who))
  const said = { key: newKey(), went: 'held', began: '15:06', ended: '15:20' }
  const dana = `came-${person('dana')}`
  const sent = { ...said, [dana]: 'late', [`came-${person('wen')}`]: 'came' }
  expect((await world.visit('wen', outcome('ari'), sent)).status).toBe(303)
  const again = await text('wen', outcome('ari'))
  expect(again).toMatch(new RegExp(`name="came-${person('dana')}" value="late"[^>]*checked`))
  expect(again).toContain('value="15:06"')
})

test('Nothing is marked before somebody marks it, and a hasty save says of nobody that they came', async () => {
  clock('15:26')
  const path = outcome('ari', 2)
  expect(await text('wen', path)).not.toContain('checked')
  expect((await world.visit('wen', path, { key: newKey() })).status).toBe(422)
  const hasty = await world.visit('wen', path, { key: newKey(), went: 'held' })
  expect(hasty.status).toBe(422)
  const page = await hasty.text()
  for (const who of ['mark', 'petra', 'wen']) expect(page).toContain(`href="#came-${person(who)}"`)
  expect(page).not.toContain(`href="#came-${person('ari')}"`)
  expect(await text('wen', path)).not.toContain('checked')
  clock('15:20')
})

test('A family that did not come and gave no word is told from one that gave word', async () => {
  await world.visit('wen', outcome('ari'), { key: newKey(), went: 'home_silent' })
  expect(await text('wen', sheet)).toContain('the family did not come, and gave no word')
  const page = await text('wen', outcome('ari'))
  expect(page).toMatch(new RegExp(`name="came-${person('dana')}" value="silent"[^>]*checked`))
})

test('What cannot be is said beside its field and keeps what was typed', async () => {
  const sent = { key: newKey(), went: 'all', began: '15:20', ended: '15:06' }
  const answer = await world.visit('wen', outcome('ari'), sent)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('value="15:06"')
  expect((await world.visit('wen', outcome('ari'), { went: 'vanished' })).status).toBe(422)
})

test('A family that did not come is offered a new time from the sheet; the sheet keeps what was', async () => {
  await world.visit('wen', outcome('ari'), { key: newKey(), went: 'home_away' })
  expect(await text('wen', sheet)).toContain('Offer a new time')
  const offered = await world.visit('wen', anew('ari'), { key: newKey() })
  expect(offered.headers.get('location')).toBe(`${sheet}?day=${DAY}`)
  const page = await text('wen', sheet)
  expect(page).toContain('The family can choose a new time')
  expect(page).toContain('the family could not come')
})

test('A note is kept with it, read by whoever may note it and by nobody else', async () => {
  const note = 'Bring the reading list next time.'
  clock('15:46')
  await world.visit('wen', outcome('ari', 2), { key: newKey(), went: 'all', note })
  expect(await text('ines', outcome('ari', 2))).toContain(note)
  await world.visit('wen', outcome('ari', 2), { key: newKey(), went: 'home_away' })
  expect(await text('wen', outcome('ari', 2))).toContain(note)
  expect(await text('wen', outcome('ari', 2))).toContain('Only the head and whoever holds this conference')
  for (const page of [sheet, `/s/oakgrove/rounds/${roundOf()}/tracking`])
    for (const who of ['wen', 'ines']) expect(await text(who, page)).not.toContain(note)
  for (const who of ['mark', 'petra', 'dana'])
    for (const page of [
      `/s/oakgrove/meetings/${meetingOf('ari', 2)}`,
      `/s/oakgrove/children/${person('ari')}`,
    ])
      expect(await text(who, page)).not.toContain(note)
  expect(await text('wen', outcome('ari'))).not.toContain(note)
  const long = await world.visit('wen', outcome('ari', 2), {
    key: newKey(),
    went: 'all',
    note: 'x'.repeat(501),
  })
  expect(long.status).toBe(422)
  clock('15:20')
})

test('Neither home learns of the other what happened; nobody reads that somebody “did not show up”', async () => {
  const own = (kid: string, home: number) => `/s/oakgrove/meetings/${meetingOf(kid, home)}`
  const mark = await text('mark', own('ari', 2))
  await world.visit('wen', `${anew('ari')}/undo`, { key: newKey() })
  expect(await text('mark', own('ari', 2))).toBe(mark)
  for (const who of ['dana', 'mark'])
    for (const path of [outcome('ari', 1), outcome('ari', 2)])
      expect([who, (await world.visit(who, path)).status]).toEqual([who, 404])
  for (const path of [outcome('ari'), sheet]) expect(await text('wen', path)).not.toMatch(/no.?show|absent/i)
})

test('Other staff note nothing: of a child that they do not look after there is no such page', async () => {
  for (const [who, status] of [
    ['tomas', 404],
    ['pia', 404],
    ['salma', 404],
    ['joan', 404],
    ['ines', 200],
  ] as const)
    expect([who, (await world.visit(who, outcome('ari'))).status]).toEqual([who, status])
  expect((await world.visit('wen', outcome('uma'))).status).toBe(404)
  expect((await world.visit('pia', anew('noor'), { key: newKey() })).status).toBe(403)
  expect((await world.visit(null, outcome('ari'))).status).toBe(303)
})

test('A new time for what took place is refused with what to do first', async () => {
  await world.visit('tomas', outcome('noor'), { key: newKey(), went: 'all' })
  const answer = await world.visit('ines', anew('noor'), { key: newKey() })
  expect(answer.status).toBe(409)
})

test('After the last day nothing is left to offer: the sheet leads to a conference outside of the round', async () => {
  clock('17:01')
  const page = await text('wen', sheet)
  expect(page).not.toContain('Offer a new time')
  expect(page).toContain(`/children/${person('ari')}/homes/${partyId('oakgrove', 'ari', 1)}/invitation`)
  const answer = await world.visit('wen', anew('ari'), { key: newKey() })
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('No day is left')])
})

test('Whoever noted it takes it back no more once that home is kept from that one', async () => {
  const done = await world.visit('tomas', outcome('noor'), { key: newKey(), went: 'all' })
  const undo = undoIn(done)
  await addHome(world, 'leo', ['amal'])
  expect((await world.visit('tomas', undo, { key: newKey() })).status).toBe(404)
  expect((await world.visit('ines', undo, { key: newKey() })).status).toBe(303)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
