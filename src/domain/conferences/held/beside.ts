import { type RawBuilder, sql } from 'kysely'

/** A conference that took place: with which home, its instant, and the round's name. */
export type HeldBeside = { meeting: string; party: string; at: string; round: string }

/**
 * The last `most` conferences of the child that this column names that took place until that day, the latest first, as
 * one column beside another area's query. `reads` says by `held_meeting` and `held_booking` which of them its reader may
 * know.
 */
export const heldBeside = (
  child: string,
  reads: RawBuilder<boolean>,
  until: (at: RawBuilder<unknown>) => RawBuilder<boolean>,
  most: number,
): RawBuilder<HeldBeside[]> =>
  sql`(select coalesce(jsonb_agg(held order by held.at desc), '[]') from (
    select held_meeting.id as meeting, held_meeting.party_id as party, lower(held_booking.during) as at, held_round.name as round
    from booking_ends held_end
    join bookings held_booking on held_booking.id = held_end.booking_id
    join meetings held_meeting on held_meeting.id = held_booking.meeting_id
    join rounds held_round on held_round.id = held_meeting.round_id
    where held_end.went = 'held' and held_meeting.child_id = ${sql.ref(child)} and ${reads}
      and ${until(sql`lower(held_booking.during)`)}
    order by lower(held_booking.during) desc limit ${sql.lit(most)}) held)`

/** Whether this person was there. */
export const wasThere = (person: string): RawBuilder<boolean> =>
  sql`exists (select from attendances there where there.booking_id = held_booking.id
    and there.person_id = ${sql.ref(person)} and there.came in ('came', 'late'))`
