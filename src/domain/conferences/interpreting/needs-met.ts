import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { INTERPRETING } from '../../people/interpreting.ts'
import type { Speaker } from '../../people/speakers.ts'
import type { Case } from '../booking/case.ts'
import type { Claim } from '../booking/claims.ts'
import type { Setting } from '../booking/fit.ts'
import { presenceOf } from '../booking/hours.ts'
import { caseInTurn } from '../booking/turn.ts'
import { type Done, writeMoved } from '../booking/write.ts'
import { type Booked, instant } from '../schedule.ts'
import { type Need, needFor } from './needs.ts'
import type { SettledWay } from './tables.ts'

/** Whether one tap is enough: who only is a contact is first given the role, so that the school knows of it. */
export const canBeBooked = (helper: Pick<Speaker, 'roles'>): boolean =>
  helper.roles.some(role => INTERPRETING.includes(role))

/**
 * Books somebody who could help for a meeting that needs an interpreter; all else about it stays, locked or
 * not. The round learns that this one is there then. Refuses `conferences.cannotInterpret` for all others and
 * `conferences.timeTaken` for whoever was booked elsewhere meanwhile. Only the head.
 */
export async function assignInterpreter(
  ctx: Ctx,
  meeting: string,
  person: string,
): Promise<Done & { round: string }> {
  const need = openNeed((await needFor(ctx, meeting)).need)
  const helper = need.helpers.find(one => one.id === person)
  if (!helper || !canBeBooked(helper)) throw new Refused('conferences.cannotInterpret')
  const known = await caseInTurn(ctx, meeting)
  const booking = found(known.meeting.booking, 'booking')
  if (booking.id !== need.booking || booking.sequence !== need.sequence) throw new Refused('frame.movedOn')
  await countAsThere(ctx, known, booking, person)
  const held = await claimsOf(ctx, booking.id)
  const done = await writeMoved(ctx, known, withInterpreter(booking, held, person))
  return { ...done, round: known.round.id }
}

function withInterpreter(booking: Booked, held: Claim[], person: string): Setting {
  const span = { start: Temporal.Instant.from(booking.start), end: Temporal.Instant.from(booking.end) }
  const others = held.filter(claim => claim.kind !== 'interpreter')
  return {
    start: booking.starts_wall,
    span,
    mode: booking.mode,
    room: booking.room?.id ?? null,
    interpreter: person,
    language: booking.language,
    claims: [...others, { ...span, kind: 'interpreter', holder: person }],
  }
}

/** Refuses `conferences.noNeed` where nobody must be found any more. */
function openNeed(need: Need | null): Need {
  if (!need) throw new Refused('conferences.noNeed')
  return need
}

async function claimsOf(ctx: Ctx, booking: string): Promise<Claim[]> {
  const rows = await ctx.db
    .selectFrom('claims as c')
    .select([
      'c.kind',
      'c.holder_id as holder',
      instant('lower', 'c').as('start'),
      instant('upper', 'c').as('end'),
    ])
    .where('c.booking_id', '=', booking)
    .execute()
  return rows.map(({ kind, holder, start, end }) => ({
    ...{ kind, holder },
    ...{ start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) },
  }))
}

/** Adds the helper to the round's interpreters, and the time of the meeting to the hours, where they are not there yet. */
async function countAsThere(ctx: Ctx, { round }: Case, booking: Booked, person: string) {
  const [start, end] = [booking.start, booking.end].map(at =>
    Temporal.Instant.from(at).toZonedDateTimeISO(booking.zone).toPlainDateTime(),
  )
  const minutes = start!.until(end!).total('minutes')
  if (presenceOf(round, person, 'interpreter', booking.starts_wall, minutes) === 'there') return
  const part = {
    school_id: ctx.school.id,
    round_id: round.id,
    person_id: person,
    part: 'interpreter' as const,
  }
  await ctx.db
    .insertInto('round_staff')
    .values({ ...part, room_id: null, break_after: null })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await ctx.db
    .insertInto('staff_hours')
    .values({
      ...part,
      id: newId(),
      kind: 'there',
      day: start!.toPlainDate().toString(),
      from_at: start!.toPlainTime().toString(),
      until_at: end!.toPlainTime().toString(),
    })
    .execute()
}

/** Writes down that a need is met in another way, for the start that the meeting has now. Only the head. */
export async function settleNeed(ctx: Ctx, meeting: string, way: SettledWay, note: string): Promise<void> {
  const need = openNeed((await needFor(ctx, meeting)).need)
  const row = {
    starts_wall: need.starts_wall,
    way,
    note,
    settled_by: found(actorId(ctx), 'head'),
    settled_at: ctx.now.toString(),
  }
  await ctx.db
    .insertInto('settled_needs')
    .values({ school_id: ctx.school.id, booking_id: need.booking, ...row })
    .onConflict(conflict => conflict.columns(['school_id', 'booking_id']).doUpdateSet(row))
    .execute()
}
