import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { type Named, named, nameRows } from '../../people/names.ts'
import { hasOwnChildren, type OwnChild, ownChildFrom, ownChildRows } from '../../people/own-children.ts'
import { needPerson } from '../../people/policy.ts'
import { type OwnTalk, ownTalkFrom, talkRows, talksSince } from '../meeting/own-talks.ts'
import { isOver, type Standing, type StateEntry, standingAt } from '../rules.ts'
import { type DaySpan, isAllOver } from '../slots.ts'
import { isStaged, opensIn } from '../staging/opens.ts'
import type { RoundKind } from '../tables.ts'
import { bookedBeside, type TimeBeside } from './booked.ts'

export type FamilyMeeting = {
  meeting: string
  round: {
    id: string
    name: string
    kind: RoundKind
    state: Standing
    answers_until: string
    /** The instant from which this guardian can choose a time, where it is still to come. */
    opens: string | null
  }
  child: string
  educators: Named[]
  /** When this guardian last said its times, if ever. */
  answered_at: string | null
  /** Shown only from publication on. */
  booking: TimeBeside | null
}

export type Family = { children: OwnChild[]; meetings: FamilyMeeting[]; talks: OwnTalk[] }

/**
 * What a first page says of the reader's own children, in one statement, and a second one where a stage is still to
 * open: who they are, their meetings in rounds that are open or whose time has not passed, the soonest first, and
 * what was talked about lately. Nothing of anybody else's.
 */
export async function familyFor(ctx: Ctx): Promise<Family> {
  const me = needPerson(ctx)
  if (!hasOwnChildren(ctx)) return { children: [], meetings: [], talks: [] }
  const [family] = await familyOf(ctx, { me: me.id, since: talksSince(ctx) })
  const { children, meetings, talks } = family!
  return {
    children: children.map(ownChildFrom),
    meetings: await aheadOf(ctx, meetings),
    talks: talks.flatMap(talk => ownTalkFrom(ctx, talk)),
  }
}

/** Those of them that families know and whose time has not passed, the soonest first. */
export async function aheadOf(ctx: Ctx, rows: MeetingRow[]): Promise<FamilyMeeting[]> {
  const staged = rows.filter(row => row.staged).map(row => row.meeting)
  const opens = await opensIn(ctx, staged)
  return rows
    .map(row => ({ row, one: meetingIn(ctx, row, opens.get(row.id) ?? null) }))
    .filter(({ row, one }) => isAhead(ctx, one, row.days))
    .map(({ one }) => one)
    .sort(bySoonest)
}

type MeetingRow = Awaited<ReturnType<typeof familyOf>>[number]['meetings'][number]

function meetingIn(ctx: Ctx, row: MeetingRow, opens: string | null): FamilyMeeting {
  const { meeting, child, answered_at, id, name, kind, answers_until } = row
  const state = standingAt(row.states, ctx.now)
  const known = state === 'published' || state === 'closed'
  return {
    ...{ meeting, child, answered_at, educators: row.educators.map(named) },
    round: { id, name, kind, answers_until, state, opens },
    booking: known ? row.booking : null,
  }
}

/** Families hear of a round once they were asked; what is over leaves the first page. */
function isAhead(ctx: Ctx, { round, booking }: FamilyMeeting, days: MeetingRow['days']): boolean {
  if (booking) return !isOver(booking, ctx.now)
  if (round.state === 'published') return !isAllOver(days, ctx.school.zone, ctx.now)
  return round.state !== 'draft' && round.state !== 'closed'
}

const bySoonest = (a: FamilyMeeting, b: FamilyMeeting) =>
  (a.booking?.start ?? '9').localeCompare(b.booking?.start ?? '9') || a.meeting.localeCompare(b.meeting)

const statesOfRound = sql<StateEntry[]>`coalesce((select jsonb_agg(to_jsonb(s)) from round_states s
  where s.round_id = rounds.id), '[]')`.as('states')

const daysOfRound = sql<Pick<DaySpan, 'day' | 'until_at'>[]>`coalesce((select jsonb_agg(
  jsonb_build_object('day', d.day, 'until_at', to_char(d.until_at, 'HH24:MI')))
  from round_days d where d.round_id = rounds.id), '[]')`.as('days')

const familyOf = prepared((ctx, { me, since }: { me: string; since: string }) =>
  ctx.db.selectNoFrom(() => [
    jsonArrayFrom(ownChildRows(ctx, me)).as('children'),
    jsonArrayFrom(ownMeetingRows(ctx, me)).as('meetings'),
    jsonArrayFrom(talkRows(ctx, me, since)).as('talks'),
  ]),
)

/** Most of a family's rounds are over: of these nothing more is asked. */
const isNotOver = (ctx: Ctx) =>
  sql<boolean>`exists (select from round_days d where d.round_id = rounds.id
    and d.day >= ${schoolDay(ctx).toString()}::date)`

/** Those of the homes in which this guardian lives. */
const ownMeetingRows = (ctx: Ctx, guardian: string) =>
  meetingRows(ctx, guardian).where(isHomeOf(ctx, 'meetings.party_id', guardian, 'conference'))

/** Meetings of rounds that are not over, to be narrowed by whoever asks; what this guardian has answered stands beside. */
export const meetingRows = (ctx: Ctx, guardian: string) =>
  ctx.db
    .selectFrom('meetings')
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .leftJoin('answers', join =>
      join.onRef('answers.round_id', '=', 'rounds.id').on('answers.guardian_id', '=', guardian),
    )
    .where('meetings.need', '!=', 'waived')
    .where(isNotOver(ctx))
    .select(['meetings.id as meeting', 'meetings.child_id as child', 'answers.answered_at'])
    .select(['rounds.id', 'rounds.name', 'rounds.kind', 'rounds.answers_until', statesOfRound, daysOfRound])
    .select(isStaged(ctx).as('staged'))
    .select(eb => [
      jsonArrayFrom(
        nameRows(ctx)
          .innerJoin('meeting_educators as e', 'e.educator_id', 'persons.id')
          .where('e.meeting_id', '=', eb.ref('meetings.id'))
          .orderBy('persons.id'),
      ).as('educators'),
      bookedBeside(eb),
    ])
