import type { Ctx } from '../../platform/ctx.ts'
import type { Claimed } from './claim.ts'
import type { Draft, NoticeKind } from './told.ts'

/** Kinds of letters that may tell of several meetings at once, each with an entry of its own. */
const SEVERAL: NoticeKind[] = ['schedulePlanned', 'dayMoved']

/**
 * The mails that follow a letter about several meetings of a family, one for each calendar entry that the
 * letter could not carry. Only after a mail: on paper and in the outbox there is no calendar to fill.
 */
export function entriesAfter(ctx: Ctx, { notice, told }: Pick<Claimed, 'notice' | 'told'>): Draft[] {
  const isFamily = told.meetings[0]?.part === 'guardian'
  if (!SEVERAL.includes(notice.kind) || !isFamily) return []
  return told.meetings.slice(1).map(meeting => ({
    kind: 'calendarEntry',
    to: notice.to_person,
    round: notice.round_id!,
    dedupe: `${notice.dedupe}:entry:${meeting.booking}`,
    told: { ...told, meetings: [{ ...meeting, link: null }] },
    release: ctx.now.toString(),
  }))
}
