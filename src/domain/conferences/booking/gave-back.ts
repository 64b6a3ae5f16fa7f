import { sql } from 'kysely'

/** Who took away the last time of the meeting that a query selects; null while it has one, or never had. */
export const cancelledBy = sql<
  string | null
>`(select b.cancelled_by from bookings b where b.meeting_id = meetings.id
  order by b.cancelled_at desc nulls first limit 1)`.as('cancelled_by')

/**
 * The start of the time that this guardian gave back, as a wall time, where the meeting that a query selects has had none
 * since; null where it has one, or where somebody else took it away.
 */
export const gaveBackBy = (guardian: string) =>
  sql<
    string | null
  >`(select case when b.cancelled_by = ${guardian} then to_char(b.starts_wall, 'YYYY-MM-DD"T"HH24:MI') end
    from bookings b where b.meeting_id = meetings.id order by b.cancelled_at desc nulls first limit 1)`
