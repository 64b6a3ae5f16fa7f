import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import type { RoundView } from '../conferences/rounds/rounds.ts'
import { toldFrom } from '../conferences/rules.ts'
import { bookingsTold, type ToldBooking } from '../conferences/told.ts'
import { namesOf } from '../people/names.ts'
import { type Attendee, attendeesOf, meetingTold } from './attendees.ts'
import type { Draft, NoticeKind, SpanTold, Told } from './told.ts'

type ChangeFact = Fact<'bookingMade' | 'bookingMoved' | 'bookingCancelled'>

/** Of a published schedule: one letter per person, with all of its meetings; to staff apart from what it gets as a guardian. */
export async function plannedDrafts(ctx: Ctx, round: string, release: string): Promise<Draft[]> {
  const bookings = (await bookingsTold(ctx, { round })).filter(booking => !booking.cancelled)
  if (!bookings.some(booking => isOf(booking, release))) return []
  return lettersOf(bookings[0]?.round_name ?? '', await attendeesOf(ctx, bookings)).map(letter => ({
    kind: 'schedulePlanned',
    round,
    release,
    to: letter.to,
    told: letter.told,
    // of this publication: one that was taken back and made again is told again
    dedupe: `schedulePublished:${round}:${letter.whose}:${release}`,
  }))
}

/** Of the publication that counts from then on, not of one that was taken back and made again since. */
const isOf = ({ published_at }: ToldBooking, release: string): boolean =>
  published_at !== null && Temporal.Instant.from(published_at).equals(Temporal.Instant.from(release))

type Letter = { to: string; whose: string; told: Told }

/** What each person is told, in one letter. `whose` keeps a person's two sides apart. */
export function lettersOf(round: string, attendees: Attendee[]): Letter[] {
  const letters = new Map<string, Letter>()
  for (const { person, meeting } of attendees) {
    const whose = meeting.part === 'guardian' ? person : `${person}:staff`
    const letter = letters.get(whose) ?? { to: person, whose, told: nothing(round) }
    letters.set(whose, letter)
    letter.told.meetings.push(meeting)
  }
  return [...letters.values()]
}

export const nothing = (round: string): Told => ({
  ...{ round, until: null, link: null, children: [], meetings: [], before: null },
})

/** What is told of a round in which a time is still to be found for these children. */
export const invitedTo = (
  { name, kind, days, length_minutes }: Pick<RoundView, 'name' | 'kind' | 'days' | 'length_minutes'>,
  children: Told['children'],
): Told => ({
  ...nothing(name),
  children,
  // a single conference has its own times, one by one
  ...(kind === 'round' && { about: { days: days.map(({ day }) => day), minutes: length_minutes } }),
})

/** To somebody who interprets a meeting no more: the time that is free again, and nothing else of it. */
export async function freedDrafts(
  ctx: Ctx,
  { payload, happened_at }: Fact<'interpreterFreed'>,
): Promise<Draft[]> {
  const { booking: id, interpreter, at, sequence } = payload
  const [booking] = await bookingsTold(ctx, { ids: [id] })
  if (!booking?.published_at) return []
  const was = { ...booking, ...exact(at), sequence, room: '' }
  return [
    {
      kind: 'interpreterFreed',
      to: interpreter,
      round: booking.round,
      dedupe: `interpreterFreed:${id}:${interpreter}:${sequence}`,
      told: {
        ...nothing(booking.round_name),
        meetings: [meetingTold(was, 'interpreter', [], new Map(), interpreter)],
      },
      release: releaseOf(happened_at, booking.published_at),
    },
  ]
}

/** To whoever holds the meeting: who of the home takes part from elsewhere, so that the call is open in time. */
export async function joinsDrafts(
  ctx: Ctx,
  { id, payload, happened_at }: Fact<'guardianJoins'>,
): Promise<Draft[]> {
  const { booking: of, guardian, by } = payload
  const [booking] = await bookingsTold(ctx, { ids: [of] })
  if (!booking?.published_at) return []
  const [attendees, names] = await Promise.all([attendeesOf(ctx, [booking]), namesOf(ctx, [guardian])])
  const joins = { guardian, name: names.get(guardian)?.full ?? '', by }
  return attendees
    .filter(({ meeting }) => meeting.part === 'educator')
    .map(({ person, meeting }) => ({
      kind: 'guardianJoins' as const,
      to: person,
      round: booking.round,
      dedupe: `guardianJoins:${id}:${person}`,
      told: { ...nothing(booking.round_name), meetings: [meeting], joins },
      release: releaseOf(happened_at, booking.published_at!),
    }))
}

/** Of one booking that was made, moved or cancelled: a letter to each who is in it. */
export async function changeDrafts(ctx: Ctx, fact: ChangeFact): Promise<Draft[]> {
  const { booking: id } = fact.payload
  const [booking] = await bookingsTold(ctx, { ids: [id] })
  if (!booking?.published_at) return []
  const { kind, sequence, before, at } = changeIn(fact, booking)
  const attendees = await attendeesOf(ctx, [{ ...booking, ...at, sequence }])
  return attendees.map(({ person, meeting }) => ({
    kind,
    to: person,
    round: booking.round,
    dedupe: `${fact.kind}:${id}:${person}:${sequence}`,
    told: { ...nothing(booking.round_name), meetings: [meeting], before },
    release: releaseOf(fact.happened_at, booking.published_at!),
  }))
}

type Change = { kind: NoticeKind; sequence: number; before: SpanTold | null; at: SpanTold | object }

/** What the fact says counts, not what the booking has become since: a later change has a fact of its own. */
function changeIn(fact: ChangeFact, booking: ToldBooking): Change {
  if (fact.kind === 'bookingMoved') {
    const { from, to, sequence } = fact.payload as Fact<'bookingMoved'>['payload']
    const [old, next] = [exact(from), exact(to)]
    // moved to another room only, its time stays
    const before = old.start === next.start && old.end === next.end ? null : old
    return { kind: 'meetingMoved', sequence, before, at: next }
  }
  if (fact.kind === 'bookingCancelled') {
    const { at, sequence } = fact.payload as Fact<'bookingCancelled'>['payload']
    return { kind: 'meetingCancelled', sequence, before: null, at: exact(at) }
  }
  return { kind: 'meetingMade', sequence: booking.sequence, before: null, at: {} }
}

/** Instants in one spelling, so that they can be compared. */
export const exact = ({ start, end }: SpanTold): SpanTold => ({
  start: Temporal.Instant.from(start).toString(),
  end: Temporal.Instant.from(end).toString(),
})

/** When a change that happened then is told: once it has stood, and families know the schedule. */
export function releaseOf(happened: string, published: string): string {
  const [stands, known] = [toldFrom(Temporal.Instant.from(happened)), Temporal.Instant.from(published)]
  return (Temporal.Instant.compare(stands, known) > 0 ? stands : known).toString()
}
