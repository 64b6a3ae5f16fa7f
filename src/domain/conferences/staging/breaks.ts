import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { Absent, found, Invalid, Refused } from '../../../platform/refusal.ts'
import { type Change, changing } from '../../../platform/undo.ts'
import { isHead } from '../../people/policy.ts'
import { freeing } from '../booking/freeing.ts'
import { unfitBecause } from '../days/unfit-because.ts'
import type { Ahead } from '../days/unfit-count.ts'
import { type RoundOfHomes, roundOfHomesFor } from '../rounds/families.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { DaySpan } from '../slots.ts'
import { breakProblems, type NoBreaks, whyNoBreaks } from './breaks-rules.ts'

/** A conference that is booked where its educator has a break: of whom, and when. */
type BookedInBreak = { child: string; booking: Ahead }

/** One's own hours of a round, and one's breaks; days in order, wall times. */
export type OwnBreaks = {
  round: RoundView
  there: DaySpan[]
  breaks: DaySpan[]
  booked: BookedInBreak[]
  /** Why they cannot be set now. */
  closed: NoBreaks | null
}

/** For staff, their own; without hours where they hold no conferences. Three statements. */
export async function ownBreaksFor(ctx: Ctx, id: string): Promise<OwnBreaks> {
  const view = await roundOfHomesFor(ctx, id)
  const { round } = view
  const own = ownHours(ctx, round)
  return {
    round,
    there: own.filter(span => span.kind === 'there'),
    breaks: own.filter(span => span.kind === 'break'),
    booked: bookedInBreak(ctx, view),
    closed: whyNoBreaks(round, ctx.now, isHead(ctx)),
  }
}

/** Who has hours in a round, as an educator. */
export const educatorsWithHours = ({ hours }: RoundView): string[] => [
  ...new Set(hours.filter(span => span.part === 'educator').map(span => span.person_id)),
]

const ownHours = (ctx: Ctx, round: RoundView) =>
  round.hours.filter(span => span.person_id === actorId(ctx) && span.part === 'educator')

/** Whether the reader holds conferences in a round and could set breaks of it now. */
export const setsBreaks = (ctx: Ctx, round: RoundView): boolean =>
  ownHours(ctx, round).length > 0 && whyNoBreaks(round, ctx.now, isHead(ctx)) === null

/** The same where the school asked its staff to. */
export const isAskedForBreaks = (ctx: Ctx, round: RoundView): boolean =>
  ownHours(ctx, round).length > 0 && whyNoBreaks(round, ctx.now, false) === null

function bookedInBreak(ctx: Ctx, { round, meetings, ahead }: RoundOfHomes): BookedInBreak[] {
  const me = actorId(ctx)
  return ahead
    .flatMap(booking => {
      const meeting = meetings.find(one => one.id === booking.meeting)
      const why = meeting ? unfitBecause(round, { ...meeting, booking }, ctx.now) : []
      const isMine = why.some(({ code, who }) => code === 'educatorBreak' && who === me)
      return isMine ? [{ child: meeting?.home?.child.given ?? '', booking }] : []
    })
    .sort((a, b) => a.booking.start.localeCompare(b.booking.start))
}

/**
 * Adds a break to one's own hours. Nobody's time is taken away: what is booked then is named. Refuses
 * `conferences.breaksNotAsked`, `conferences.breaksLater`, `conferences.breaksOver` and `rounds.closed`.
 */
export const addBreak = (ctx: Ctx, own: OwnBreaks, span: DaySpan): Promise<Change<void>> =>
  setting(ctx, own, async () => {
    const problems = breakProblems(span, own.there, own.breaks)
    if (Object.keys(problems).length > 0) throw new Invalid(problems)
    const { school_id, round_id, person_id } = mine(ctx, own)
    const row = { school_id, id: newId(), round_id, person_id, part: 'educator' as const }
    const { day, from_at, until_at } = span
    await ctx.db
      .insertInto('staff_hours')
      .values({ ...row, kind: 'break', day, from_at, until_at })
      .execute()
  })

/** Takes one of one's own breaks away; its time is free for families. Absent where there is none. Refuses likewise. */
export const removeBreak = (ctx: Ctx, own: OwnBreaks, day: string, from: string): Promise<Change<void>> =>
  setting(ctx, own, async () => {
    if (!own.breaks.some(span => span.day === day && span.from_at === from)) throw new Absent('break')
    const { round_id, person_id } = mine(ctx, own)
    await ctx.db
      .deleteFrom('staff_hours')
      .where('round_id', '=', round_id)
      .where('person_id', '=', person_id)
      .where('part', '=', 'educator')
      .where('kind', '=', 'break')
      .where('day', '=', day)
      .where('from_at', '=', from)
      .execute()
  })

const mine = (ctx: Ctx, { round }: OwnBreaks) => ({
  school_id: ctx.school.id,
  round_id: round.id,
  person_id: found(actorId(ctx)),
})

/** As one act that can be taken back, once nobody else books in the round. */
function setting(ctx: Ctx, { round, closed }: OwnBreaks, work: () => Promise<void>): Promise<Change<void>> {
  if (closed) throw new Refused(closed.code, closed.when ? { when: closed.when } : {})
  return freeing(ctx, round.id, () => changing(ctx, 'breaksSet', round.name, work))
}
