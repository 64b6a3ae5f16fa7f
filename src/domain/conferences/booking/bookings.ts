import type { Ctx } from '../../../platform/ctx.ts'
import { found, type RefusalCode, Refused } from '../../../platform/refusal.ts'
import { forgetNoted } from '../held/ends.ts'
import { setHoldsAside } from '../holding/aside.ts'
import { meetBy } from '../walking-in/write.ts'
import { type Case, caseOf } from './case.ts'
import { type Ask, type Conflict, fitOf, type Setting } from './fit.ts'
import { needMover } from './policy.ts'
import { isSameStanding, type Standing, standingIn, standingOf } from './state.ts'
import { caseInTurn } from './turn.ts'
import { type Done, writeCancelled, writeMove, writeMoved, writeNew, writeRevived } from './write.ts'

/** A time that cannot be given, and everything that stands against it. Only staff are told what. */
export class NotFree extends Refused {
  readonly conflicts: Conflict[]
  constructor(conflicts: Conflict[]) {
    super('conferences.conflicts')
    this.message += ` (${conflicts.map(({ code }) => code).join(', ')})`
    this.conflicts = conflicts
  }
}

type Way = Omit<Ask, 'start'> & { educator?: string }

/**
 * Gives a meeting this time, or moves it there. Only the head. Throws `NotFree` with every conflict, and
 * `conferences.locked` where the meeting is to stay; two at once: `conferences.timeTaken`. What is kept for the
 * meeting's own home stands in nobody's way.
 */
export async function placeMeeting(ctx: Ctx, meeting: string, start: string, way: Way = {}): Promise<Done> {
  needMover(ctx)
  const inTurn = await caseInTurn(ctx, meeting)
  const kept = await setHoldsAside(ctx, meeting)
  const known = kept ? await caseOf(ctx, meeting) : inTurn
  const { educator, ...ask } = way
  const strange = educator !== undefined && !known.meeting.educators.includes(educator)
  if (strange) throw new NotFree([{ code: 'otherEducator', who: educator }])
  if (known.meeting.booking?.locked) throw new Refused('conferences.locked')
  return place(ctx, known, { start, ...ask })
}

/** Places or moves once it was decided that this actor may. */
export async function place(ctx: Ctx, known: Case, ask: Ask): Promise<Done> {
  const setting = settingFor(known, ask)
  return known.meeting.booking ? writeMoved(ctx, known, setting) : writeNew(ctx, known, setting)
}

/** The same for a family: what stands against it is other people's, so it only hears the code that `why` gives for it. */
export async function placeQuietly(
  ctx: Ctx,
  known: Case,
  ask: Ask,
  why: (conflicts: Conflict[]) => RefusalCode,
): Promise<Done> {
  try {
    return await place(ctx, known, ask)
  } catch (problem) {
    throw problem instanceof NotFree ? new Refused(why(problem.conflicts)) : problem
  }
}

const HOURS: Conflict['code'][] = ['notOffered', 'educatorAway', 'educatorBreak']

/** Why a family cannot meet in another way at its time, as a refusal code. */
export const whyNotThatWay = (conflicts: Conflict[]): RefusalCode =>
  conflicts.some(({ code }) => HOURS.includes(code)) ? 'conferences.timeUnfit' : 'conferences.modeTaken'

function settingFor(known: Case, ask: Ask): Setting {
  if (known.meeting.need === 'waived') throw new Refused('conferences.waived')
  const { conflicts, setting } = fitOf(known, ask)
  if (conflicts.length > 0 || !setting) throw new NotFree(conflicts)
  return setting
}

/** Takes a meeting's time away, where a round is named only in that round. Only the head. */
export async function cancelMeeting(ctx: Ctx, meeting: string, round?: string): Promise<Done> {
  needMover(ctx)
  const known = await inRound(ctx, meeting, round)
  const booking = found(known.meeting.booking, 'booking')
  if (booking.locked) throw new Refused('conferences.locked')
  return writeCancelled(ctx, known)
}

/** Makes a meeting stay where it is, also when the round is planned again; or lets it go. Only the head. */
export async function lockMeeting(ctx: Ctx, meeting: string, locked: boolean, round?: string): Promise<Done> {
  needMover(ctx)
  const known = await inRound(ctx, meeting, round)
  const booking = found(known.meeting.booking, 'booking')
  const before = standingOf(known.meeting)
  await ctx.db
    .updateTable('bookings')
    .set({ locked_at: locked ? ctx.now.toString() : null })
    .where('id', '=', booking.id)
    .execute()
  return writeMove(ctx, booking.id, before, before && { ...before, locked })
}

async function inRound(ctx: Ctx, meeting: string, round?: string): Promise<Case> {
  const known = await caseInTurn(ctx, meeting)
  return found(round === undefined || known.round.id === round ? known : undefined, 'meeting')
}

/** Takes a move back for the head, as `takeBack` does. */
export async function undoMove(ctx: Ctx, id: string): Promise<{ round: string }> {
  needMover(ctx)
  return takeBack(ctx, id, found(await moveOf(ctx, id), 'move'))
}

/**
 * Takes a move back by its inverse, once it was decided that this actor may, under the same rules. Refuses `frame.movedOn`
 * when the meeting is no longer as the move left it, and `NotFree` when the place before has been given away. Twice is once.
 */
export async function takeBack(ctx: Ctx, id: string, move: Move): Promise<{ round: string }> {
  const known = await caseInTurn(ctx, move.meeting_id)
  if (move.undone_at) return { round: known.round.id }
  const { before, after } = move as { before: Standing; after: Standing }
  const other = known.meeting.booking && known.meeting.booking.id !== move.booking_id
  if (other || !isSameStanding(standingOf(known.meeting), after)) throw new Refused('frame.movedOn')
  await restore(ctx, await asHeldBefore(ctx, known, after), move.booking_id, before)
  await forgetNoted(ctx, move.booking_id, move.made_at)
  await ctx.db
    .updateTable('booking_moves')
    .set({ undone_at: ctx.now.toString() })
    .where('id', '=', id)
    .execute()
  return { round: known.round.id }
}

/** The meeting as it is once those hold it again who were to, before a walk-in named others. */
async function asHeldBefore(ctx: Ctx, known: Case, walkIn: Standing): Promise<Case> {
  if (!walkIn?.heldBefore) return known
  await meetBy(ctx, known.meeting.meeting, walkIn.heldBefore)
  return caseOf(ctx, known.meeting.meeting)
}

type Move = NonNullable<Awaited<ReturnType<typeof moveOf>>>
export const moveOf = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('booking_moves as m')
    .innerJoin('bookings as b', 'b.id', 'm.booking_id')
    .select(['b.meeting_id', 'm.booking_id', 'm.before', 'm.after', 'm.undone_at', 'm.made_at'])
    .select(['m.made_by', 'b.walk_in'])
    .where('m.id', '=', id)
    .executeTakeFirst()

async function restore(ctx: Ctx, known: Case, booking: string, before: Standing) {
  if (!before) return writeCancelled(ctx, known)
  const present = standingOf(known.meeting)
  if (present && isSameStanding({ ...present, locked: before.locked }, before))
    return lockMeeting(ctx, known.meeting.meeting, before.locked)
  const { start, mode, room, interpreter, locked } = before
  const setting = settingFor(known, { start, mode, interpreter, ...(room ? { room } : {}) })
  if (!isSameStanding(standingIn(setting, locked), before)) throw new Refused('frame.movedOn')
  return present
    ? writeMoved(ctx, known, setting, locked)
    : writeRevived(ctx, known, booking, setting, locked)
}
