import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { ToldBooking } from '../conferences/told.ts'
import { type Named, namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { type Staff, staffOn } from '../people/staff.ts'
import { staffPartIn } from './part-in.ts'
import type { MeetingTold, Part } from './told.ts'

/** Somebody who is told of a meeting, and the meeting as this person is told of it. */
export type Attendee = { person: string; meeting: MeetingTold; booking: ToldBooking }

/**
 * Everybody who is told of these bookings: of each party those guardians who may know, the educators and the
 * interpreter. Whoever is in one meeting twice is told once, as the guardian. Of a family that came without a
 * time nobody is told: all were there.
 */
export async function attendeesOf(ctx: Ctx, told: ToldBooking[]): Promise<Attendee[]> {
  const bookings = told.filter(booking => !booking.walk_in)
  const homes = await mailReceiversOf(ctx, [...new Set(bookings.map(booking => booking.party))])
  const people = bookings.flatMap(b => [b.child, b.interpreter, ...b.educators])
  const working = bookings.flatMap(b => [b.interpreter, ...b.educators]).filter(id => id !== null)
  const [names, staff] = await Promise.all([
    namesOf(ctx, [...people, ...homes.map(home => home.guardian)]),
    staffOn(ctx, schoolDay(ctx), working).then(found => new Map(found.map(one => [one.id, one]))),
  ])
  return bookings.flatMap(booking => {
    const guardians = homes.filter(home => home.party === booking.party).map(home => home.guardian)
    return partsOf(booking, guardians, staff).map(([person, part]) => ({
      person,
      booking,
      meeting: meetingTold(booking, part, guardians, names, person),
    }))
  })
}

function partsOf(booking: ToldBooking, guardians: string[], staff: Map<string, Staff>): [string, Part][] {
  const parts = new Map<string, Part>()
  for (const id of [booking.interpreter, ...booking.educators]) {
    const one = staff.get(id ?? '')
    const part = one && staffPartIn(booking, one)
    if (one && part) parts.set(one.id, part)
  }
  for (const guardian of guardians) parts.set(guardian, 'guardian')
  return [...parts]
}

/** One meeting as somebody is told of it who has this part in it. */
export function meetingTold(
  booking: ToldBooking,
  part: Part,
  guardians: string[],
  names: Map<string, Named>,
  person: string,
): MeetingTold {
  const full = (id: string) => names.get(id)?.full ?? ''
  const child = names.get(booking.child)
  const given = (id: string) => names.get(id)?.given ?? ''
  const others = {
    guardian: booking.educators.map(full),
    educator: guardians.map(full),
    // no surname, no child: enough to find each other at the door
    interpreter: guardians.map(given),
  }[part]
  const { id, meeting, party, start, end, sequence, room } = booking
  return {
    ...{ booking: id, meeting, party, child: booking.child, start, end, sequence, room, part },
    child_name: { guardian: child?.given, educator: child?.full, interpreter: '' }[part] ?? '',
    ...takingPart(booking, part, person),
    others: others.filter(Boolean),
    interpreter: booking.interpreter && part !== 'interpreter' ? full(booking.interpreter) : '',
    link: null,
  }
}

/** How somebody takes part: a guardian who joins from elsewhere, otherwise than the others. */
export function takingPart(
  { mode, hasCall, joinings }: Pick<ToldBooking, 'mode' | 'hasCall' | 'joinings'>,
  part: Part,
  person: string,
): Pick<MeetingTold, 'mode' | 'call'> {
  const joins = mode === 'in_person' ? joinings : []
  const own = part === 'guardian' ? (joins.find(one => one.guardian === person)?.by ?? mode) : mode
  const called = own === 'video' || (part !== 'guardian' && joins.some(one => one.by === 'video'))
  return { mode: own, call: called && hasCall }
}
