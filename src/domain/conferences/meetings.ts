import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Invalid, Refused } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { homesOn } from '../people/homes.ts'
import { staffOn } from '../people/staff.ts'
import { freeing } from './booking/freeing.ts'
import { setHoldsAside } from './holding/aside.ts'
import { needArranger } from './policy.ts'
import { roundOfMeetingFor } from './rounds/families.ts'
import { meetingsOf, type RoundMeeting, roundFor } from './rounds/rounds.ts'
import { usualEducators } from './rules.ts'
import type { Need } from './tables.ts'

/** `held`: conferences that were there and had nobody, and have an educator now. */
export type Arranged = { added: number; waived: number; held: number }

/**
 * Gives each home of each child its meeting, with the usual educators; meetings of homes that are gone are
 * no longer needed. What somebody chose for a meeting stays.
 */
export async function arrangeMeetings(ctx: Ctx, round: string, length: number): Promise<Arranged> {
  const [homes, staff] = [
    (await homesOn(ctx, schoolDay(ctx), 'conference')).filter(home => home.guardians.length > 0),
    await staffOn(ctx, schoolDay(ctx)),
  ]
  const present = await meetingsOf(ctx, round)
  const met = new Set(present.map(meeting => meeting.party))
  const missing = homes.filter(home => !met.has(home.party))
  const added = missing.map(({ child, party }) => ({ id: newId(), child, party }))
  const bare = present.filter(meeting => meeting.educators.length === 0)
  const held = bare.filter(one => one.need !== 'waived' && usualEducators(one, staff).length > 0)
  const living = new Set(homes.map(home => home.party))
  const gone = present.filter(({ party, need }) => need !== 'waived' && !living.has(party))
  await insertMeetings(ctx, round, added, length)
  await insertEducators(
    ctx,
    [...added, ...bare].flatMap(one =>
      usualEducators(one, staff).map(educator => [one.id, educator] as const),
    ),
  )
  await setNeed(ctx, gone, 'waived')
  const stay = held.filter(({ party }) => living.has(party))
  return { added: added.length, waived: gone.length, held: stay.length }
}

/** The same for a round that is there already, as one change that can be taken back. */
export async function arrangeAgain(ctx: Ctx, round: string): Promise<Change<Arranged>> {
  const { length_minutes, state } = await roundFor(ctx, round)
  needArranger(ctx)
  if (state === 'closed') throw new Refused('rounds.closed')
  return changing(ctx, 'meetingsArranged', '', () => arrangeMeetings(ctx, round, length_minutes))
}

export type MeetingInput = { educators: string[]; length_minutes: number; need: Need }

/**
 * Changes who holds a meeting, how long it is and whether it is needed. Refuses `rounds.meetingBooked` when
 * it has a time already, unless only `usual` and `required` change places.
 */
export async function changeMeeting(ctx: Ctx, id: string, input: MeetingInput): Promise<Change<string>> {
  const { round, meeting: before } = await roundOfMeetingFor(ctx, id)
  needArranger(ctx)
  if (round.state === 'closed') throw new Refused('rounds.closed')
  const invited = round.staff.filter(({ part }) => part === 'educator').map(one => one.person_id)
  const able = new Set([...invited, ...before.educators])
  if (input.educators.some(educator => !able.has(educator)))
    throw new Invalid({ educators: { key: 'common.invalid.choice' } })
  if (input.need !== 'waived' && input.educators.length === 0)
    throw new Invalid({ educators: { key: 'rounds.invalid.noEducator' } })
  if (changesBooking(before, input) && (await isBooked(ctx, id))) throw new Refused('rounds.meetingBooked')
  return freeing(ctx, round.id, async () => {
    if (changesBooking(before, input)) await setHoldsAside(ctx, id)
    return changing(ctx, 'meetingChanged', '', () => writeMeeting(ctx, id, round.id, input))
  })
}

async function writeMeeting(ctx: Ctx, id: string, round: string, input: MeetingInput): Promise<string> {
  const { length_minutes, need } = input
  await ctx.db.updateTable('meetings').set({ length_minutes, need }).where('id', '=', id).execute()
  // once the school wants it again, what the family said is over
  if (need !== 'waived') await ctx.db.deleteFrom('declines').where('meeting_id', '=', id).execute()
  await ctx.db.deleteFrom('meeting_educators').where('meeting_id', '=', id).execute()
  await insertEducators(
    ctx,
    [...new Set(input.educators)].map(educator => [id, educator] as const),
  )
  return round
}

/** "No conference needed", and back. */
export async function waiveMeeting(ctx: Ctx, id: string, waived: boolean) {
  const { meeting } = await roundOfMeetingFor(ctx, id)
  if (!waived && meeting.educators.length === 0) throw new Refused('rounds.noEducator')
  return changeMeeting(ctx, id, { ...meeting, need: waived ? 'waived' : 'usual' })
}

function changesBooking(before: RoundMeeting, after: MeetingInput): boolean {
  const same = [...before.educators].sort().join() === [...new Set(after.educators)].sort().join()
  return !same || before.length_minutes !== after.length_minutes || after.need === 'waived'
}

const isBooked = async (ctx: Ctx, meeting: string) =>
  (await ctx.db
    .selectFrom('bookings')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()) !== undefined

type Fresh = { id: string; child: string; party: string }

async function insertMeetings(ctx: Ctx, round: string, fresh: Fresh[], length: number) {
  if (fresh.length === 0) return
  const rows = fresh.map(({ id, child, party }) => ({
    school_id: ctx.school.id,
    id,
    round_id: round,
    child_id: child,
    party_id: party,
    length_minutes: length,
    need: 'usual' as const,
  }))
  await ctx.db.insertInto('meetings').values(rows).execute()
}

async function insertEducators(ctx: Ctx, pairs: (readonly [meeting: string, educator: string])[]) {
  if (pairs.length === 0) return
  const rows = pairs.map(([meeting_id, educator_id]) => ({
    school_id: ctx.school.id,
    meeting_id,
    educator_id,
  }))
  await ctx.db.insertInto('meeting_educators').values(rows).execute()
}

async function setNeed(ctx: Ctx, meetings: { id: string }[], need: Need) {
  if (meetings.length === 0) return
  const ids = meetings.map(meeting => meeting.id)
  await ctx.db.updateTable('meetings').set({ need }).where('id', 'in', ids).execute()
}
