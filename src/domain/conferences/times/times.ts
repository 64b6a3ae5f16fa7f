import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { Absent, found, Invalid, type RefusalCode, Refused } from '../../../platform/refusal.ts'
import { isHomeOf, isKeptFamily, oldestFirst } from '../../people/guarded.ts'
import { byId, type Profile, profiles } from '../../people/profiles.ts'
import { isSpeaker, needTypist } from '../policy.ts'
import { type AskedRound, askedRoundFor, educatorsOf } from '../rounds/rounds.ts'
import { isTold, whyNoTimes } from '../rules.ts'
import { type Slot, slotsOf } from '../slots.ts'
import type { Need } from '../tables.ts'
import { type Answer, answersIn, keepAnswer, type Said } from './answers.ts'
import { bookedBeside, type TimeBeside } from './booked.ts'

/** What one guardian may know of a round before saying its times: its own, and nothing of anybody else's. */
export type TimesView = {
  round: AskedRound
  guardian: Profile
  /** Its own children in this round and who holds their conferences; children of whom nothing may be known are not here. */
  meetings: {
    id: string
    child: Profile
    need: Need
    educators: Profile[]
    /** The guardian itself reads it once families know the schedule; the school has its board. */
    booking: TimeBeside | null
  }[]
  slots: Slot[]
  answer: Omit<Answer, 'guardian'> | null
  /** Who of the school typed the answer; told to staff only. */
  typist: Profile | null
  /** A refusal code where nothing can be said now. */
  closed: RefusalCode | null
  /** True when the school types what somebody says on the phone. */
  bySchool: boolean
  /** What this family wrote is not shown to the reader. */
  kept: boolean
}

/**
 * The times of one guardian in a round: for itself, by sign-in or this round's link, or for staff who write
 * down a call. Absent where there is nothing of this guardian's. Three statements.
 */
export async function timesFor(ctx: Ctx, id: string, guardian: string): Promise<TimesView> {
  const itself = isSpeaker(ctx, id, guardian)
  const [round, { meetings, answer, kept }, rows] = await Promise.all([
    askedRoundFor(ctx, id),
    ownIn(ctx, id, guardian),
    peopleIn(ctx, { round: id, guardian }),
  ])
  if (meetings.length === 0 || (itself && round.state === 'draft')) throw new Absent('times')
  const people = byId(rows)
  if (!itself) needTypist(ctx, meetings, kept)
  return {
    round,
    guardian: found(people.get(guardian)),
    meetings: meetings.map(({ id, child, need, educators, booking }) => ({
      id,
      child: found(people.get(child)),
      need,
      educators: educators.map(educator => found(people.get(educator))),
      booking: itself && isTold(round) && need !== 'waived' ? booking : null,
    })),
    slots: slotsOf(round, round.days),
    answer: answer && kept ? { ...answer, note: '' } : answer,
    typist: itself ? null : (people.get(answer?.typed_by ?? '') ?? null),
    closed: whyNoTimes(round, schoolDay(ctx).toString(), !itself),
    bySchool: !itself,
    kept,
  }
}

/**
 * Keeps what the guardian said. Refuses `rounds.notAsked`, `rounds.answersOver`, `rounds.published` and
 * `rounds.closed`; Invalid where somebody comes at no time at all. Starts that are not offered do not count.
 */
export async function sayTimes(ctx: Ctx, view: TimesView, said: Said): Promise<void> {
  const round = await lockedRound(ctx, view.round.id)
  const closed = whyNoTimes(round, schoolDay(ctx).toString(), view.bySchool)
  if (closed) throw new Refused(closed, { until: Temporal.PlainDate.from(round.answers_until) })
  const offered = new Set(slotsOf(round, round.days).map(slot => slot.wall))
  const times = said.comes ? said.times.filter(time => offered.has(time.slot)) : []
  if (said.comes && times.length === 0) throw new Invalid({ times: { key: 'times.invalid.noTime' } })
  if (said.mode !== 'any' && !round.modes.includes(said.mode))
    throw new Invalid({ mode: { key: 'common.invalid.choose' } })
  const spoken_by = view.bySchool ? said.spoken_by : ''
  const note = view.kept && said.note === '' ? undefined : said.note
  await keepAnswer(ctx, round.id, view.guardian.id, { ...said, times, note, spoken_by })
}

/** Read again under a lock: nobody closes the round or moves its starts until this answer is kept. */
async function lockedRound(ctx: Ctx, id: string) {
  await ctx.db.selectFrom('rounds').select('id').where('id', '=', id).forShare().execute()
  return askedRoundFor(ctx, id)
}

type Own = { id: string; child: string; need: Need; educators: string[]; booking: TimeBeside | null }

async function ownIn(ctx: Ctx, round: string, guardian: string) {
  const [row] = await ownRows(ctx, { round, guardian })
  const { meetings, ...rest } = found(row)
  return { meetings: meetings as Own[], ...rest }
}

const ownRows = prepared((ctx, { round, guardian }: { round: string; guardian: string }) =>
  ctx.db.selectNoFrom(eb => [
    jsonArrayFrom(
      eb
        .selectFrom('meetings')
        .select(['id', 'child_id as child', 'need', educatorsOf])
        .select(bookedBeside)
        .where('round_id', '=', round)
        .where(isHomeOf(ctx, 'party_id', guardian, 'conference'))
        .orderBy(oldestFirst('child_id'))
        .orderBy('id'),
    ).as('meetings'),
    jsonObjectFrom(
      answersIn(ctx).where('answers.round_id', '=', round).where('answers.guardian_id', '=', guardian),
    ).as('answer'),
    isKeptFamily(ctx, guardian).as('kept'),
  ]),
)

/** Whom the page names: the guardian, the children, whom they meet, and who typed the answer. */
const peopleIn = prepared((ctx, { round, guardian }: { round: string; guardian: string }) => {
  const met = ctx.db
    .selectFrom('meetings')
    .select(
      sql<string>`unnest(child_id || array(select educator_id from meeting_educators
      where meeting_id = meetings.id))`.as('id'),
    )
    .where('round_id', '=', round)
    .where(isHomeOf(ctx, 'party_id', guardian, 'conference'))
  return profiles(ctx).where(
    sql<boolean>`p.id = any(array[${guardian}]::uuid[] || array(${met}) || array(
      select typed_by from answers where round_id = ${round} and guardian_id = ${guardian}))`,
  )
})
