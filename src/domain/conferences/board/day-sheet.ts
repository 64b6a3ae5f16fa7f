import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Forbidden, found } from '../../../platform/refusal.ts'
import { guardiansIn } from '../../people/homes.ts'
import { phonesOf } from '../../people/phones-of.ts'
import { needStaff } from '../../people/policy.ts'
import { type Speech, speechOf } from '../../people/speech.ts'
import { seesDaysOf } from '../booking/policy.ts'
import { type Joining, joiningsOf } from '../calls/joinings.ts'
import { type End, endsOf } from '../held/ends-of.ts'
import { type RoundView, roundFor, type StaffSpan } from '../rounds/rounds.ts'
import { type Placed, placedMeetings } from '../schedule.ts'
import { isVeiled, standingColumns } from '../veil.ts'

/** A meeting of the day with who of its home is invited, who joins from elsewhere, and what became of it. */
export type Held = Placed & {
  own: boolean
  cared: boolean
  /** Its home is kept from the reader, who is shown nothing of what it brings. */
  kept: boolean
  guardians: string[]
  ends: End[]
  joinings: Joining[]
  phones: { guardian: string; phone: string }[]
}
export type DaySheetView = {
  round: RoundView
  educator: string
  day: string
  days: string[]
  meetings: Held[]
  /** What did not take place on this day, and has its place no more. */
  missed: { meeting: Held; end: End }[]
  breaks: StaffSpan[]
  people: Map<string, Speech>
}

/**
 * One educator's day: whom he or she meets, in order, but nothing that the board veils. The head's and that
 * educator's own; other staff may not. Without a day, today, or else the next on which he or she meets somebody, or the last.
 */
export async function daySheetFor(
  ctx: Ctx,
  id: string,
  educator: string,
  asked?: string,
): Promise<DaySheetView> {
  needStaff(ctx)
  const round = await roundFor(ctx, id)
  found(
    round.staff.find(one => one.person_id === educator && one.part === 'educator'),
    'educator',
  )
  if (!seesDaysOf(ctx, educator)) throw new Forbidden('day')
  const all = await heldBy(ctx, id, educator)
  const days = daysIn(round, all)
  const day = found(dayAmong(days, all, schoolDay(ctx).toString(), asked), 'day')
  const meetings = all
    .filter(({ booking }) => booking?.starts_wall.startsWith(day))
    .sort((a, b) => a.booking!.start.localeCompare(b.booking!.start))
  const missed = all.flatMap(meeting =>
    meeting.ends
      .filter(end => end.cancelled && end.starts_wall.startsWith(day))
      .map(end => ({ meeting, end })),
  )
  const held = [...meetings, ...missed.map(one => one.meeting)]
  const people = await speechOf(ctx, [educator, ...held.flatMap(peopleOf)])
  const breaks = round.hours.filter(
    span =>
      span.person_id === educator && span.part === 'educator' && span.kind === 'break' && span.day === day,
  )
  return { round, educator, day, days, meetings, missed, breaks, people }
}

/** Those of the round, and any other on which somebody was met all the same: of a walk-in, or of a day that was moved. */
function daysIn({ days }: RoundView, held: Held[]): string[] {
  const met = held.flatMap(({ booking, ends }) => [
    ...(booking ? [booking.starts_wall] : []),
    ...ends.map(end => end.starts_wall),
  ])
  return [...new Set([...days.map(span => span.day), ...met.map(wall => wall.slice(0, 10))])].sort()
}

function dayAmong(days: string[], held: Held[], today: string, asked?: string): string | undefined {
  const meets = days.filter(day => held.some(({ booking }) => booking?.starts_wall.startsWith(day)))
  const near = meets.length > 0 ? meets : days
  const named = days.find(day => day === asked) ?? days.find(day => day === today)
  return named ?? near.find(day => day > today) ?? near.at(-1)
}

/** All that this educator holds in a round, without what is veiled from the reader. */
async function heldBy(ctx: Ctx, round: string, educator: string): Promise<Held[]> {
  const placed = await placedMeetings(ctx)
    .select([
      endsOf(ctx).as('ends'),
      joiningsOf(ctx).as('joinings'),
      phonesOf(ctx, 'meetings.party_id').as('phones'),
    ])
    .select([...standingColumns(ctx), guardiansIn(ctx, schoolDay(ctx), 'conference', HOME).as('invited')])
    .where('meetings.round_id', '=', round)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('meeting_educators as held')
          .select('held.educator_id')
          .whereRef('held.meeting_id', '=', 'meetings.id')
          .where('held.educator_id', '=', educator),
      ),
    )
    .execute()
  const named = placed.filter(meeting => !isVeiled(ctx, meeting))
  return named.map(({ invited, ends, ...meeting }) => ({
    ...{ ...meeting, ends: meeting.kept ? [] : ends },
    guardians: invited ?? [],
  }))
}

const HOME = { party: 'meetings.party_id', child: 'meetings.child_id' }

const peopleOf = ({ child, guardians, educators, booking }: Held) => [
  child,
  ...guardians,
  ...educators,
  booking?.interpreter ?? null,
]
