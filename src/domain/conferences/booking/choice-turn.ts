import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { settled } from '../../../platform/settled.ts'
import { readAtOnce } from '../choosing/at-once.ts'
import { choosingFrom } from '../choosing/cases.ts'
import { type Choosing, choosingOf, needTold } from '../choosing/choosing.ts'
import { type Dropped, dropHeld } from '../holding/holds.ts'
import { releaseOver } from '../holding/over.ts'
import { forgetRound, knownRound } from '../rounds/known.ts'
import { viewOf } from '../rounds/rounds.ts'
import { aroundOf } from './around.ts'
import { changedOften } from './seldom.ts'
import { sharedRooms } from './things.ts'
import type { TimePick } from './together.ts'
import { turnsFor } from './turn.ts'

/**
 * What was held and is let go, what decides, and from when on whoever changed times too often may go on. Null: nothing
 * was held, and nobody waits.
 */
type Turn = [dropped: Dropped[] | null, choosing: Choosing, until: Temporal.Instant | undefined]

/**
 * What decides, asked together with the turn: as little as first times in a round that nobody has set up anew need, which
 * is nearly always all. Else, once it is the turn, all of it. Should others have held something until now, the list is
 * asked first, while what this guardian holds is still kept for it.
 */
export async function choiceInTurn(
  ctx: Ctx,
  round: string,
  guardian: string,
  picks: TimePick[],
  begun?: Ahead,
): Promise<Turn> {
  const meetings = picks.map(pick => pick.meeting)
  const { atOnce } = begun ?? (await choosingAtOnce(ctx, round, guardian, picks))
  if (atOnce) return [null, atOnce, undefined]
  await releaseOver(ctx, round)
  return settled([
    dropHeld(ctx, round, guardian, meetings),
    choosingOf(ctx, round, guardian, aroundOf(ctx, picks)),
    changedOften(ctx, meetings),
  ])
}

/** The turn was taken; `atOnce` is undefined where there is more to it. */
export type Ahead = { atOnce: Choosing | undefined }

/** Takes the turn and asks, in one, and writes nothing. */
export async function choosingAtOnce(
  ctx: Ctx,
  round: string,
  guardian: string,
  picks: TimePick[],
): Promise<Ahead> {
  const meetings = picks.map(pick => pick.meeting)
  const { version, ...known } = await knownRound(ctx, round)
  const view = viewOf(ctx, known.round)
  const interpreters = view.staff.filter(({ part }) => part === 'interpreter').map(one => one.person_id)
  const things = [...sharedRooms(view), ...interpreters]
  const { from, until } = aroundOf(ctx, picks) ?? { from: null, until: null }
  const asked = { round, guardian, meetings, things, from, until }
  const [, [row]] = await settled([turnsFor(ctx, { round, meetings }), readAtOnce(ctx, asked)])
  const isChanged = row!.version !== version
  if (isChanged) forgetRound(ctx, round)
  // a child may be with its other home: whose claim it is says the long way
  const isElsewhere = row!.busy.some(({ kind }) => kind === 'student')
  if (isChanged || row!.isMore || isElsewhere) return { atOnce: undefined }
  return { atOnce: needTold({ ...choosingFrom(ctx, view, row!.meetings, row!), guardian, holds: [] }) }
}
