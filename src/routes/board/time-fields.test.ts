import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Attic', 'Loft'],
  educators: { wen: null },
  meetings: [['leo', 1, ['wen']]],
})
const path = `/s/oakgrove/rounds/${roundOf()}/meetings/${meetingOf('leo')}/time`
const emptyChoice = async () =>
  /<option value=""[^>]*>\s*([^<]*)</.exec(
    /<select[^>]*name="room".*?<\/select>/s.exec(await (await world.visit('ines', path)).text())![0],
  )![1]

test('Where a meeting has a room, moving it keeps that room while it can, and says so', async () => {
  expect(await emptyChoice()).toBe('Any free room')
  const { room } = await world.as('ines', ctx =>
    placeMeeting(ctx, meetingOf('leo'), at('15:00')).then(() =>
      ctx.db
        .selectFrom('bookings')
        .innerJoin('rooms', 'rooms.id', 'bookings.room_id')
        .select('rooms.name as room')
        .executeTakeFirstOrThrow(),
    ),
  )
  expect(await emptyChoice()).toBe(`${room} if it is free, else another free room`)
})
