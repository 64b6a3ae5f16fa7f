import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { isReached } from '../../../platform/time.ts'
import { guardiansIn } from '../../people/homes.ts'
import { type SpeechRow, speechFrom, speechRows } from '../../people/speech.ts'
import { type Answer, answerRows } from '../booking/answers.ts'
import { guestOf } from '../booking/attendance.ts'
import { type MeetingWish, withWish } from '../booking/wishes.ts'
import { goesFirst, opensFor, type StageEntry } from './rules.ts'

/** One meeting with all that decides when its home may choose. */
type Staged = {
  round: string
  child: string
  party: string
  stages: StageEntry[]
  named: boolean
  guests: SpeechRow[]
  answers: Answer[]
  wish: MeetingWish | null
}

const HOME = { party: 'meetings.party_id', child: 'meetings.child_id' }

/** A stage of the round that a query selects is still to open: only then does it matter who comes. */
export const isStaged = (ctx: Ctx) => sql<boolean>`exists (select from booking_stages b
  where b.round_id = rounds.id and b.opens_at > ${ctx.now.toString()}::timestamptz)`

/**
 * The instant from which a home can choose its first time, for each round of these meetings in which that is still to
 * come. `meetings`: all those of one home in their rounds, which the reader may see.
 */
export async function opensIn(ctx: Ctx, meetings: string[]): Promise<Map<string, string>> {
  if (meetings.length === 0) return new Map()
  const rounds = Map.groupBy(await stagedOf(ctx, { meetings }), row => row.round)
  const opens = [...rounds].map(([round, own]) => [round, opensForHome(own)] as const)
  return new Map(opens.flatMap(([round, at]) => (at && !isReached(at, ctx.now) ? [[round, at]] : [])))
}

const stagedOf = prepared((ctx, { meetings }: { meetings: string[] }) => {
  const isGuest = (column: string) =>
    sql<boolean>`${guardiansIn(ctx, schoolDay(ctx), 'conference', HOME)} ? (${sql.ref(column)}::text)`
  return ctx.db
    .selectFrom('meetings')
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .where(sql<boolean>`meetings.id = any(${meetings}::uuid[])`)
    .select(['rounds.id as round', 'meetings.child_id as child', 'meetings.party_id as party'])
    .select([stages.as('stages'), named.as('named')])
    .select(eb => [
      jsonArrayFrom(speechRows(ctx).where(isGuest('p.id'))).as('guests'),
      jsonArrayFrom(answerRows(ctx, sql.ref<string>('rounds.id')).where(isGuest('answers.guardian_id'))).as(
        'answers',
      ),
      jsonObjectFrom(
        eb
          .selectFrom('meeting_wishes as w')
          .whereRef('w.meeting_id', '=', 'meetings.id')
          .select(['w.guests', 'w.interpreter', 'w.student']),
      ).as('wish'),
    ])
})

const stages = sql<StageEntry[]>`coalesce((select jsonb_agg(jsonb_build_object('stage', b.stage,
  'opens_at', b.opens_at)) from booking_stages b where b.round_id = rounds.id), '[]')`

const named = sql<boolean>`exists (select from first_homes f where f.round_id = rounds.id
  and f.party_id = meetings.party_id)`

/** By all of a home's meetings of a round; null: it may at once. */
function opensForHome(own: Staged[]): string | null {
  const first = own.filter(one => one.named).map(({ party }) => party)
  return opensFor(own[0]!.stages, goesFirst(first, own.map(guestsOf)))
}

function guestsOf({ child, party, guests, answers, wish }: Staged) {
  const said = new Map(answers.map(answer => [answer.guardian, answer]))
  const invited = guests.map(row => guestOf(row.id, said.get(row.id), speechFrom(row)))
  return { meeting: { child, party }, guests: withWish(invited, wish) }
}
