import type { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { type Home, homesOn } from '../../people/homes.ts'
import { type Interpreter, interpreterIn, type Speech, speechOf } from '../../people/speech.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { invitedTo, type Placed, placedMeetings, type Scheduled } from '../schedule.ts'
import { type Answer, answersTo } from './answers.ts'
import { type Guest, guestOf } from './attendance.ts'
import { type Busy, busyDuring } from './claims.ts'
import { withWish } from './wishes.ts'

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
  interpreters: Interpreter[]
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
  const children = [...new Set(placed.map(meeting => meeting.child))]
  const homes = await homesOn(ctx, schoolDay(ctx), 'conference', children)
  const parties = new Set(placed.map(meeting => meeting.party))
  const guardians = homes.flatMap(home => (parties.has(home.party) ? home.guardians : []))
  const interpreting = interpretersOf(round)
  const [people, answers, busy] = await Promise.all([
    speechOf(ctx, [...guardians, ...interpreting]),
    answersTo(ctx, round.id, guardians),
    busyDuring(ctx, round.days, [
      ...placed.flatMap(({ educators, child }) => [...educators, child]),
      ...guardians,
      ...interpreting,
      ...[...round.rooms.map(room => room.id), ...round.staff.flatMap(one => one.room_id ?? [])],
    ]),
  ])
  return casesFrom(ctx, round, placed, { homes, people, answers: [...answers.values()], busy }, asker)
}

const interpretersOf = (round: RoundView) =>
  round.staff.filter(one => one.part === 'interpreter').map(one => one.person_id)

/** What was read of the homes of these meetings and of whoever they could need. */
export type Reading = { homes: Home[]; people: Map<string, Speech>; answers: Answer[]; busy: Busy[] }

export function casesFrom(
  ctx: Ctx,
  round: RoundView,
  placed: Placed[],
  { homes, people, answers, busy }: Reading,
  asker: Asker,
): Case[] {
  const said = new Map(answers.map(answer => [answer.guardian, answer]))
  const interpreters = interpretersOf(round).map(id => interpreterIn(id, people))
  return invitedTo(placed, homes).map(meeting => ({
    ...{ round, zone: ctx.school.zone, now: ctx.now, asker, meeting, interpreters, busy },
    guests: withWish(
      meeting.guardians.map(id => guestOf(id, said.get(id), people.get(id))),
      meeting.wish,
    ),
  }))
}
