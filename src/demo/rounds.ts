import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { seedAnswers } from './answers.ts'
import { seedBookings } from './bookings.ts'
import { OAK, personId } from './personas.ts'
import { ROOMS, roomId, seedRound, ZONE } from './round.ts'

export const roundId = (name: 'held' | 'collecting' | 'choosing') => idFor('round', OAK, name)

/** One round that was held some weeks ago, and one for which families are saying their times. */
export async function seedRounds(db: Db, now: Temporal.Instant) {
  const school = idFor('school', OAK)
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate()
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school}, true)`.execute(tx)
    await tx
      .insertInto('rooms')
      .values(ROOMS.map(name => ({ school_id: school, id: roomId(name), name })))
      .execute()
    const held = await seedRound(tx, school, now, {
      id: roundId('held'),
      name: 'Early autumn conferences',
      first: workday(today.subtract({ days: 44 })),
      days: 2,
      states: [
        ['opened', 70],
        ['planned', 55],
        ['published', 54],
        ['closed', 40],
      ],
    })
    await seedBookings(tx, held, now.subtract({ hours: 24 * 55 }), 'head')
    const collecting = await seedRound(tx, school, now, {
      id: roundId('collecting'),
      name: 'Winter conferences',
      first: workday(today.add({ days: 15 })),
      days: 2,
      states: [['opened', 3]],
    })
    await seedAnswers(tx, collecting, now)
    await seedAsked(tx, school, collecting.id, now)
  })
}

/** The worker writes the invitations from this, as it would for any school. */
const seedAsked = (tx: Tx, school: string, round: string, now: Temporal.Instant) =>
  tx
    .insertInto('facts')
    .values({
      school_id: school,
      id: idFor('fact', round),
      kind: 'timesAsked',
      payload: JSON.stringify({ round }),
      happened_at: now.toString(),
      due_at: now.toString(),
      by_person: personId(OAK, 'ines'),
      handled_at: null,
    })
    .execute()

/** That day or the next on which a second school day follows. */
export function workday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek <= 4 ? day : day.add({ days: 8 - day.dayOfWeek })
}
