import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
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
