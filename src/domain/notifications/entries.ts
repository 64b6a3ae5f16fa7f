import type { Ctx } from '../../platform/ctx.ts'
import type { Claimed } from './claim.ts'
import type { Draft } from './told.ts'

/**
 * The mails that follow a letter about several meetings of a family, one for each calendar entry that the
 * letter could not carry. Only after a mail: on paper and in the outbox there is no calendar to fill.
 */
export function entriesAfter(ctx: Ctx, { notice, told }: Pick<Claimed, 'notice' | 'told'>): Draft[] {
  const isFamily = told.meetings[0]?.part === 'guardian'
  if (notice.kind !== 'schedulePlanned' || !isFamily) return []
  return told.meetings.slice(1).map(meeting => ({
    kind: 'calendarEntry',
    to: notice.to_person,
    round: notice.round_id!,
    dedupe: `${notice.dedupe}:entry:${meeting.booking}`,
    told: { ...told, meetings: [{ ...meeting, link: null }] },
    release: ctx.now.toString(),
  }))
}
