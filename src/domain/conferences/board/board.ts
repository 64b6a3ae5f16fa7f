import type { Ctx } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { isHead } from '../../people/policy.ts'
import type { Conflict } from '../booking/fit.ts'
import { needBoard } from '../booking/policy.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { type Placed, placedMeetings } from '../schedule.ts'
import { isVeiled, standingColumns } from '../veil.ts'
import { clashesOf } from './clashes.ts'
import { columnsBeside } from './columns.ts'
import { type Kept, keptIn } from './kept.ts'
import { type OfPlan, ofPlanIn } from './of-plan.ts'
import { overlapsOf } from './overlaps.ts'
import { studentsElsewhere } from './students.ts'

/** `veiled`: this reader sees only that the time is taken. `clashes`: what stands against where it is by now. */
export type BoardEntry = Placed & {
  veiled: boolean
  clashes: Conflict[]
  /** Given names of the home, where the child meets from more than one. */
  home: string[]
}
/** `kept`: what some family looks at, or was offered; whose it is nobody of the school is shown. */
export type BoardView = {
  round: RoundView
  entries: BoardEntry[]
  kept: Kept[]
  plan: OfPlan
  names: Map<string, Named>
}

/** The board of a round, in three statements. Only staff; see the policy for what is veiled. */
export async function boardFor(ctx: Ctx, id: string): Promise<BoardView> {
  needBoard(ctx)
  const [round, rows] = await Promise.all([roundFor(ctx, id), rowsOf(ctx, { round: id })])
  const overlaps = overlapsOf(rows)
  const elsewhere = isHead(ctx) ? studentsElsewhere(rows) : new Map<string, Conflict[]>()
  const entries = rows.map(({ holds: _, inRounds: __, plan: ___, ...row }) => ({
    ...row,
    veiled: isVeiled(ctx, row),
    // beside an own home it would say that the other one meets somebody too
    home: row.mine && !isHead(ctx) ? [] : row.home,
    clashes: [...clashesOf(round, row), ...(overlaps.get(row.id) ?? []), ...(elsewhere.get(row.id) ?? [])],
  }))
  const people = entries.flatMap(({ child, educators, booking }) => [
    child,
    ...educators,
    booking?.interpreter ?? null,
  ])
  const names = await namesOf(ctx, [...people, ...round.staff.map(one => one.person_id)])
  const nameOf = ({ child, veiled }: BoardEntry) => (veiled ? '' : (names.get(child)?.full ?? ''))
  const sorted = entries.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  return { round, entries: sorted, kept: keptIn(rows), plan: ofPlanIn(rows), names }
}

const rowsOf = prepared((ctx, { round }: { round: string }) =>
  placedMeetings(ctx)
    .select([...standingColumns(ctx), ...columnsBeside(ctx)])
    .where('meetings.round_id', '=', round)
    .where('meetings.need', '!=', 'waived'),
)
