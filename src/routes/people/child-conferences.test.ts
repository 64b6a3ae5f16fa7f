import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { addGuarding, OVER } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
const school = '/s/oakgrove'
const page = `/children/${person('ari')}`
const text = async (who: string, path = page) =>
  (await (await world.visit(who, `${school}${path}`)).text()).replace(/name="key" value="[^"]*"/g, '')
const invite = (who: string, home: number, clock: string[]) =>
  world.visit(
    who,
    `${school}/children/${person('ari')}/homes/${partyId('oakgrove', 'ari', home)}/invitation`,
    {
      ...{ key: newKey(), about: 'Reading', educators: [person('wen')], minutes: '30', mode: 'in_person' },
      ...{ room: '', interpreter: '', time: clock.map(one => at(one)) },
    },
  )
const TITLE = 'Conferences to come'

test('Where nothing is to come nothing is said of it', async () => {
  for (const who of ['ines', 'wen', 'dana', 'mark', 'ari']) expect(await text(who), who).not.toContain(TITLE)
})

test('A conference by invitation stands on the page of the child for those who arrange it, and for no home', async () => {
  const homes = () => Promise.all([text('dana'), text('mark')])
  const before = await homes()
  expect((await invite('wen', 2, ['10:00'])).status).toBe(303)
  for (const who of ['ines', 'wen'])
    expect([who, await text(who)]).toEqual([
      who,
      expect.stringMatching(new RegExp(`${TITLE}.*Tuesday, October\\s20.*Mark and Petra with Wen Liu`, 's')),
    ])
  expect(await homes()).toEqual(before)
})

test('Of several times that are offered it says that the family chooses', async () => {
  expect((await invite('ines', 1, ['12:00', '13:00'])).status).toBe(303)
  expect(await text('wen')).toMatch(/The family chooses a time.*Dana/s)
  for (const who of ['dana', 'mark']) expect(await text(who)).not.toContain(TITLE)
})

test('A time in a round stands beside it once families know it, and not before', async () => {
  await addRound(world, {
    ...{ days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null }, states: ['opened', 'planned'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 2), at('15:25')))
  const own = `/rounds/${roundOf()}/days/${person('wen')}?day=${DAY}`
  expect(await text('wen')).not.toMatch(/3:25|2:25/)
  expect(await text('wen')).not.toContain(own)
  await world.visit('ines', `${school}/rounds/${roundOf()}/publication`, { key: newKey() })
  world.now = world.now.add({ minutes: 2 })
  expect(await text('wen')).toContain(own)
})

test('Whoever does not look after the child has no such page', async () => {
  for (const who of ['tomas', 'amal', 'joan', 'salma'])
    expect([who, (await world.visit(who, `${school}${page}`)).status]).toEqual([who, 404])
})

test('Staff of whom a home is kept are shown nothing of it', async () => {
  await addGuarding(world, 'wen', 'ari', 1, OVER)
  expect(await text('wen')).not.toContain('Mark and Petra')
  expect(await text('ines')).toContain('Mark and Petra')
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
