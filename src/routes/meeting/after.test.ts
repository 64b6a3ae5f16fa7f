import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { changeOwnMode } from '../../domain/conferences/booking/own-changes.ts'
import { noteEnd } from '../../domain/conferences/held/ends.ts'
import { instantAt } from '../../platform/wall-clock.ts'

const world = await openWorld()

test('A family whose conference took place is led to what was agreed, also before its time is over', async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { ines: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['mia', 1, ['ines']]],
  })
  const meeting = meetingOf('mia')
  await world.as('ines', ctx => placeMeeting(ctx, meeting, at('15:00')))
  world.now = instantAt(at('15:10'), 'America/New_York')!
  const ways = async () => {
    const page = await (await world.visit('dana', `/s/oakgrove/meetings/${meeting}`)).text()
    return ['preparation', 'summary'].filter(way => page.includes(`/meetings/${meeting}/${way}"`))
  }
  expect(await ways()).toEqual(['preparation'])
  await world.as('ines', ctx => noteEnd(ctx, meeting, { went: 'held', came: 'all', began: '', ended: '' }))
  expect(await ways()).toEqual(['summary'])
})

test('Whoever has changed a conference very often reads it before the tap, and can still say not to come', async () => {
  const start = world.now
  world.now = instantAt('2026-10-12T10:00', 'America/New_York')!
  await addRound(world, {
    name: 'restless',
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['leo', 1, ['wen']]],
  })
  const meeting = meetingOf('leo', 1, 'restless')
  await world.as('ines', ctx => placeMeeting(ctx, meeting, at('15:50')))
  const page = async (path = '') =>
    (await world.visit('tomas', `/s/oakgrove/meetings/${meeting}${path}`)).text()
  const said = 'changed this conference very often'
  expect(await page()).toContain(`/meetings/${meeting}/time"`)
  for (let n = 0; n < 30; n++)
    await world.as('tomas', ctx => changeOwnMode(ctx, meeting, n % 2 ? 'in_person' : 'phone'))
  const own = await page()
  expect(own).toContain(said)
  expect(own).toContain(`/meetings/${meeting}/cancellation"`)
  for (const way of ['time', 'mode']) expect(own).not.toContain(`/meetings/${meeting}/${way}"`)
  const times = await page('/time')
  expect(times).toContain(said)
  expect(times).not.toContain('name="start"')
  world.now = start
})
