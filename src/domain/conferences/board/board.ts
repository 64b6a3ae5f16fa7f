import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import { isHead } from '../../people/policy.ts'
import type { Conflict } from '../booking/fit.ts'
import { presenceOf } from '../booking/hours.ts'
import { minutesOf } from '../booking/length.ts'
import { needBoard } from '../booking/policy.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { type Booked, type Placed, placedMeetings } from '../schedule.ts'
import { isVeiled, standingColumns } from '../veil.ts'
import { overlapsOf } from './overlaps.ts'
import { studentsElsewhere, studentWanted } from './students.ts'

/** `veiled`: this reader sees only that the time is taken. `clashes`: what stands against where it is by now. */
export type BoardEntry = Placed & {
  veiled: boolean
  clashes: Conflict[]
  /** Given names of the home, where the child meets from more than one. */
  home: string[]
}
export type BoardView = { round: RoundView; entries: BoardEntry[]; names: Map<string, Named> }

/** The board of a round, in three statements. Only staff; see the policy for what is veiled. */
export async function boardFor(ctx: Ctx, id: string): Promise<BoardView> {
  needBoard(ctx)
  const [round, rows] = await Promise.all([roundFor(ctx, id), rowsOf(ctx, { round: id })])
  const overlaps = overlapsOf(rows)
  const elsewhere = isHead(ctx) ? studentsElsewhere(rows) : new Map<string, Conflict[]>()
  const entries = rows.map(row => ({
    ...row,
    veiled: isVeiled(ctx, row),
    clashes: [...clashesOf(round, row), ...(overlaps.get(row.id) ?? []), ...(elsewhere.get(row.id) ?? [])],
  }))
  const people = entries.flatMap(({ child, educators, booking }) => [
    child,
    ...educators,
    booking?.interpreter ?? null,
  ])
  const names = await namesOf(ctx, [...people, ...round.staff.map(one => one.person_id)])
  const nameOf = ({ child, veiled }: BoardEntry) => (veiled ? '' : (names.get(child)?.full ?? ''))
  return { round, entries: entries.sort((a, b) => nameOf(a).localeCompare(nameOf(b))), names }
}

/** Homes are named only where a child meets from several. */
const homeAmongSeveral = (ctx: Ctx) =>
  sql<string[]>`case when min(meetings.party_id::text) over (partition by meetings.child_id)
    = max(meetings.party_id::text) over (partition by meetings.child_id)
    then '{}' else ${guardiansNamed(ctx, 'meetings.party_id')} end`.as('home')

const rowsOf = prepared((ctx, { round }: { round: string }) =>
  placedMeetings(ctx)
    .select([...standingColumns(ctx), homeAmongSeveral(ctx), studentWanted])
    .where('meetings.round_id', '=', round)
    .where('meetings.need', '!=', 'waived'),
)

/** As much of a meeting as decides whether it fits. */
export type Fitted = Pick<Placed, 'educators' | 'length_minutes'> & {
  booking:
    | (Pick<Booked, 'starts_wall' | 'interpreter' | 'language' | 'walk_in'> & { room: { id: string } | null })
    | null
}

/** A round that was changed after its meetings had their times deletes none of them: it says what no longer fits. */
export function clashesOf(round: RoundView, { booking, educators, length_minutes }: Fitted): Conflict[] {
  if (!booking || booking.walk_in) return []
  const { starts_wall, room, interpreter, language } = booking
  const minutes = minutesOf(round, length_minutes, language)
  const away = educators.flatMap((who): Conflict[] => {
    const presence = presenceOf(round, who, 'educator', starts_wall, minutes)
    return presence === 'there' ? [] : [{ code: presence === 'away' ? 'educatorAway' : 'educatorBreak', who }]
  })
  const rooms = [...round.rooms.map(one => one.id), ...round.staff.map(one => one.room_id)]
  const gone: Conflict[] = room && !rooms.includes(room.id) ? [{ code: 'roomGone', what: room.id }] : []
  const unmet: Conflict[] = language && !interpreter ? [{ code: 'noInterpreter', language }] : []
  const absent: Conflict[] =
    interpreter && presenceOf(round, interpreter, 'interpreter', starts_wall, minutes) !== 'there'
      ? [{ code: 'interpreterAway', who: interpreter }]
      : []
  return [...away, ...gone, ...unmet, ...absent]
}
