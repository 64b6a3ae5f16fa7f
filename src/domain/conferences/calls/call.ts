import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Absent, Forbidden, found, Refused } from '../../../platform/refusal.ts'
import { guardiansIn } from '../../people/homes.ts'
import { mayInterpret } from '../../people/interpreting.ts'
import { isStaff, needPerson } from '../../people/policy.ts'
import { ownMeetingFor } from '../booking/own.ts'
import { type Held, seesMeeting } from '../policy.ts'
import { placedMeetings } from '../schedule.ts'
import { heldColumns } from '../veil.ts'
import { joiningsOf } from './joinings.ts'
import { callAt, type Taking, whyNoCall } from './rules.ts'

/** A way into a call: an address, or a room that the school's BigBlueButton opens for this caller. */
export type Call =
  | { address: string }
  | { jitsi: string; room: string }
  | { room: string; caller: { name: string; role: 'moderator' | 'viewer' } }

/**
 * The call of a meeting, asked for at this very moment: for guardians of the party who come by video, the
 * educators and the interpreter. Absent for all others and without a time; `Forbidden` for staff who see the
 * meeting and do not hold it. Refuses what `whyNoCall` names, and `conferences.noCallYet` where no address is set.
 */
export async function callFor(ctx: Ctx, meeting: string): Promise<Call> {
  const row = found(await rows(ctx).where('meetings.id', '=', meeting).executeTakeFirst(), 'meeting')
  const part = await partIn(ctx, meeting, row)
  const booking = found(row.booking, 'time')
  const me = actorId(ctx)
  const here = row.invited ?? []
  const joinings = row.joinings.filter(one => here.includes(one.guardian))
  const why = whyNoCall(
    {
      ...{ part, booking },
      own: joinings.find(one => one.guardian === me)?.by ?? null,
      joinedByVideo: joinings.some(one => one.by === 'video'),
      comes: row.wish ? row.wish.guests.includes(me ?? '') : (row.comes ?? true),
    },
    ctx.now,
  )
  if (why) throw new Refused(why)
  const place = callAt(row, row.typed ?? '')
  if (!place) throw new Refused('conferences.noCallYet')
  if (typeof place === 'object') return place
  const room = roomFor(row.secret!, here)
  if (place === 'jitsi') return { jitsi: row.video_link, room }
  return { room, caller: callerIn(ctx, part) }
}

type Row = Held & { interprets: boolean; booking: { interpreter: string | null } | null }

async function partIn(ctx: Ctx, meeting: string, row: Row): Promise<Taking> {
  const staff = ctx.actor.kind === 'person' ? staffPart(ctx, row) : null
  if (staff) return staff
  const own = await ownMeetingFor(ctx, meeting).catch((problem: unknown) => {
    if (problem instanceof Absent && isStaff(ctx) && seesMeeting(ctx, row)) throw new Forbidden('call')
    throw problem
  })
  return own && 'guardian'
}

/** While the role is held today, and never of an own child: it may be the other home's. */
function staffPart(ctx: Ctx, { educators, own, interprets, booking }: Row): Taking | null {
  const { id } = needPerson(ctx)
  if (own) return null
  if (educators.includes(id) && isStaff(ctx)) return 'educator'
  return booking?.interpreter === id && interprets ? 'interpreter' : null
}

function callerIn({ actor }: Ctx, part: Taking) {
  const person = found('person' in actor ? actor.person : null, 'person')
  const name = person.use_name || person.given_name
  return { name, role: part === 'educator' ? ('moderator' as const) : ('viewer' as const) }
}

/**
 * The room's name on the school's server: nobody guesses it, and with whoever may come it changes, so that an
 * address that was copied before a document took its guardian's right leads into an empty room.
 */
const roomFor = (secret: string, guardians: string[]): string =>
  createHash('sha256')
    .update([secret, ...guardians.toSorted()].join(' '))
    .digest('hex')
    .slice(0, 32)

const HOME = { party: 'meetings.party_id', child: 'meetings.child_id' }

const rows = (ctx: Ctx) =>
  placedMeetings(ctx)
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .select(['rounds.video_by', 'rounds.video_link', joiningsOf(ctx).as('joinings')])
    .select(mayInterpret(ctx, sql<string>`${actorId(ctx)}::uuid`, 'meetings.child_id').as('interprets'))
    .select([...heldColumns(ctx), guardiansIn(ctx, schoolDay(ctx), 'conference', HOME).as('invited')])
    .select(eb => [
      eb
        .selectFrom('answers as a')
        .whereRef('a.round_id', '=', 'meetings.round_id')
        .where('a.guardian_id', '=', actorId(ctx))
        .select('a.comes')
        .as('comes'),
      eb
        .selectFrom('calls as c')
        .innerJoin('bookings as live', 'live.id', 'c.booking_id')
        .whereRef('live.meeting_id', '=', 'meetings.id')
        .where('live.cancelled_at', 'is', null)
        .select('c.link')
        .as('typed'),
      eb
        .selectFrom('bookings as held')
        .leftJoin('calls as kept', 'kept.booking_id', 'held.id')
        .whereRef('held.meeting_id', '=', 'meetings.id')
        .where('held.cancelled_at', 'is', null)
        .select(sql<string>`coalesce(kept.room, held.call_room)`.as('secret'))
        .as('secret'),
    ])
