import { expect, test } from 'vitest'
import { publish, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, meetingOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  educators: { wen: null, ines: null },
  meetings: [
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
  ],
})
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 2), at('15:00')))
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia'), at('15:00')))
await publish(world)
wait(world, { seconds: 11 })
const home = async (who: string) => (await world.visit(who, '/s/oakgrove')).text()

test('A guardian abroad reads the own clock beside the school’s, a neighbour the school’s only', async () => {
  const [mark, dana] = [await home('mark'), await home('dana')]
  expect(mark).toMatch(/3:00.PM/)
  expect(mark).toMatch(/8:00.*8:20.PM.*Western European|8:00.*8:20.PM.*Portugal/)
  expect(dana).toMatch(/3:00.PM/)
  expect(dana).not.toMatch(/8:20.PM/)
  expect(world.problems).toEqual([])
})
