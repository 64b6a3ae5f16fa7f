import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { speechOf } from '../people/speech.ts'
import { answersTo } from './booking-answers.ts'
import { type Guest, guestOf } from './booking-attendance.ts'
import { withWish } from './booking-wishes.ts'
import { type Busy, busyDuring } from './claims.ts'
import { type RoundView, roundFor } from './rounds.ts'
import { type Placed, placedMeetings, type Scheduled, withGuardians } from './schedule.ts'

/** Who asks for a time. What the child does with its other home is no concern of a home. */
export type Asker = 'school' | 'home'

/** Everything that decides whether, when and where one meeting can be held. */
export type Case = {
  round: RoundView
  zone: string
  now: Temporal.Instant
  asker: Asker
  meeting: Scheduled
  guests: Guest[]
  interpreters: { id: string; languages: string[] }[]
  /** What is taken on the days of the round, of whoever and whatever these meetings could need. */
  busy: Busy[]
}

/** The case of a meeting as it stands. For words that have decided that this actor may know the meeting. */
export async function caseOf(ctx: Ctx, meeting: string, asker: Asker = 'school'): Promise<Case> {
  const row = await placedMeetings(ctx)
    .select('meetings.round_id')
    .where('meetings.id', '=', meeting)
    .executeTakeFirst()
  const { round_id, ...placed } = found(row, 'meeting')
  const [known] = await casesOf(ctx, await roundFor(ctx, round_id), [placed], asker)
  return known!
}

/** The cases of several meetings of one round, in the order given. For the same words. */
export async function casesOf(ctx: Ctx, round: RoundView, placed: Placed[], asker: Asker): Promise<Case[]> {
  const scheduled = await withGuardians(ctx, placed)
  const guardians = [...new Set(scheduled.flatMap(meeting => meeting.guardians))]
  const interpreting = round.staff.filter(one => one.part === 'interpreter').map(one => one.person_id)
  const [speech, answers, busy] = await Promise.all([
    speechOf(ctx, [...guardians, ...interpreting]),
    answersTo(ctx, round.id, guardians),
    busyDuring(ctx, round.days, [
      ...scheduled.flatMap(({ educators, child }) => [...educators, child]),
      ...guardians,
      ...interpreting,
      ...[...round.rooms.map(room => room.id), ...round.staff.flatMap(one => one.room_id ?? [])],
    ]),
  ])
  const interpreters = interpreting.map(id => ({ id, languages: speech.get(id)?.speaks ?? [] }))
  return scheduled.map(meeting => ({
    round,
    zone: ctx.school.zone,
    now: ctx.now,
    asker,
    meeting,
    guests: withWish(
      meeting.guardians.map(id => guestOf(id, answers.get(id), speech.get(id))),
      meeting.wish,
    ),
    interpreters,
    busy,
  }))
}
