import { expect, test } from 'vitest'
import { publish, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  educators: { tomas: null, wen: null },
  interpreters: ['salma'],
  meetings: [
    ['noor', 1, ['tomas']],
    ['leo', 1, ['wen']],
  ],
})
for (const [kid, clock] of [
  ['noor', '15:00'],
  ['leo', '15:25'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
await publish(world)
wait(world, { seconds: 11 })
const fileOf = async (kid: string) =>
  (await world.visit('tomas', `/s/oakgrove/calendar/${meetingOf(kid)}/conference.ics`)).status

test('Whose work at the school has ended opens the files of the family, not of the work', async () => {
  expect([await fileOf('noor'), await fileOf('leo')]).toEqual([200, 200])
  await inOak(world.house.db, tx =>
    tx
      .updateTable('memberships')
      .set({ until_on: '2026-10-01' })
      .where('person_id', '=', person('tomas'))
      .where('role', '=', 'educator')
      .execute(),
  )
  expect([await fileOf('noor'), await fileOf('leo')]).toEqual([404, 200])
})
