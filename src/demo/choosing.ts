import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { seedBookings } from './bookings.ts'
import { neighbourKids } from './meetings.ts'
import { OAK, partyId, personId } from './personas.ts'
import { type Rows, seedRound, ZONE } from './round.ts'
import { roundId, workday } from './rounds.ts'

/** One afternoon for which families choose their times: some have theirs, a father far away waits for an early one. */
export async function seedChoosing(db: Db, now: Temporal.Instant) {
  const school = idFor('school', OAK)
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate()
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school}, true)`.execute(tx)
    const rows = await seedRound(tx, school, now, {
      id: roundId('choosing'),
      name: 'One open afternoon',
      first: workday(today.add({ days: 7 })),
      days: 1,
      states: [
        ['opened', 2],
        ['published', 2],
      ],
    })
    const opens = now.subtract({ hours: 48 }).toString()
    await seedOpening(tx, rows, opens)
    await seedBookings(tx, { ...rows, meetings: early(rows) }, now.subtract({ hours: 20 }), 'family')
    await seedWait(tx, rows, now.subtract({ hours: 18 }).toString())
  })
}

const EARLY = new Set(
  ['ari', 'mia', 'sami', 'mai', ...neighbourKids().map(kid => kid.name)].map(kid => partyId(OAK, kid, 1)),
)

/** Who has chosen already. For one home the school still looks for somebody who interprets. */
const early = ({ meetings }: Rows) =>
  meetings
    .filter(({ party }) => EARLY.has(party))
    .map(meeting =>
      meeting.party === partyId(OAK, 'mai', 1) && meeting.interpreter
        ? { ...meeting, interpreter: { ...meeting.interpreter, person: null } }
        : meeting,
    )

/** Open for all at once; the worker writes the letters from the fact, as it would for any school. */
async function seedOpening(tx: Tx, { school, id }: Rows, opens: string) {
  const head = personId(OAK, 'ines')
  await tx
    .insertInto('booking_stages')
    .values({ school_id: school, round_id: id, stage: 'all', opens_at: opens, set_by: head, set_at: opens })
    .execute()
  await tx
    .insertInto('facts')
    .values({
      ...{ school_id: school, id: idFor('fact', id), kind: 'bookingOpened' },
      payload: JSON.stringify({ round: id, stage: 'all', release_at: opens }),
      ...{ happened_at: opens, due_at: opens, by_person: head, handled_at: null },
    })
    .execute()
}

/** It is evening where he lives: only the first time of the afternoon suits, and that one is taken. */
async function seedWait(tx: Tx, { school, id, meetings }: Rows, asked_at: string) {
  const mark = personId(OAK, 'mark')
  const wait = idFor('wait', id, mark)
  await tx
    .insertInto('waits')
    .values({
      ...{ school_id: school, id: wait, round_id: id, guardian_id: mark, together: false },
      ...{ from_at: null, until_at: '15:00', asked_at, asked_by: mark, ended_at: null, ended_as: null },
    })
    .execute()
  const wished = meetings.filter(({ guardians }) => guardians.includes(mark))
  await tx
    .insertInto('wait_meetings')
    .values(wished.map(meeting => ({ school_id: school, wait_id: wait, meeting_id: meeting.id })))
    .execute()
}
