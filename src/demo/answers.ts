import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { slotsOf } from '../domain/conferences/slots.ts'
import type { Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { LENGTHS, type Rows } from './round.ts'

/** Two guardians of three have answered: mornings and evenings of their own, always the same. */
export async function seedAnswers(tx: Tx, { school, id, days, meetings }: Rows, now: Temporal.Instant) {
  const guardians = [...new Set(meetings.flatMap(meeting => meeting.guardians))].sort()
  const answering = guardians.filter((_, n) => n % 3 !== 2)
  const at = now.subtract({ hours: 30 }).toString()
  const answerId = (guardian: string) => idFor('answer', id, guardian)
  await tx
    .insertInto('answers')
    .values(
      answering.map((guardian_id, n) => ({
        school_id: school,
        id: answerId(guardian_id),
        round_id: id,
        guardian_id,
        comes: true,
        mode: n % 7 === 3 ? ('video' as const) : ('any' as const),
        interpreter: false,
        students_come: n % 5 === 0,
        note: '',
        answered_at: at,
        spoken_by: '',
        typed_by: null,
      })),
    )
    .execute()
  await sql`update answers set interpreter = p.interpreter_needed from persons p where p.id = answers.guardian_id and answers.round_id = ${id}`.execute(
    tx,
  )
  const slots = slotsOf(LENGTHS, days)
  const times = answering.flatMap((guardian, n) =>
    slots.flatMap((slot, s) => {
      const apart = Math.abs((s % 11) - (n % 11))
      const choice = apart <= 2 ? ('preferred' as const) : apart <= 6 ? ('possible' as const) : null
      return choice ? [{ school_id: school, answer_id: answerId(guardian), slot: slot.wall, choice }] : []
    }),
  )
  await tx.insertInto('answer_times').values(times).execute()
}
