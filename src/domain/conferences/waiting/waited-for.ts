import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { isHead } from '../../people/policy.ts'

/** Somebody of the home waits for a time of the meeting that a query selects; only the head is told. */
export const isWaitedFor = (ctx: Ctx) =>
  (isHead(ctx)
    ? sql<boolean>`exists (select from wait_meetings m join waits w on w.id = m.wait_id
        where m.meeting_id = meetings.id and w.ended_at is null)`
    : sql<boolean>`false`
  ).as('waits')
