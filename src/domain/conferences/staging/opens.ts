import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { guardiansIn } from '../../people/homes.ts'
import { type SpeechRow, speechFrom, speechRows } from '../../people/speech.ts'
import { type Answer, answerRows } from '../booking/answers.ts'
import { guestOf } from '../booking/attendance.ts'
import { type MeetingWish, withWish } from '../booking/wishes.ts'
import { goesFirst, opensFor, type StageEntry } from './rules.ts'

/** One meeting with all that decides when its home may choose; once all stages are open nothing of its guests. */
export type Staged = {
  child: string
  party: string
  stages: StageEntry[]
  named: boolean
  guests: SpeechRow[] | null
  answers: Answer[] | null
  wish: MeetingWish | null
}

const HOME = { party: 'meetings.party_id', child: 'meetings.child_id' }

/** The same as columns beside `meetings` and `rounds` of a query. */
export function stagedColumns(ctx: Ctx) {
  const isGuest = (column: string) =>
    sql<boolean>`${guardiansIn(ctx, schoolDay(ctx), 'conference', HOME)} ? (${sql.ref(column)}::text)`
  const guests = speechRows(ctx).where(isGuest('p.id'))
  const answers = answerRows(ctx, sql.ref<string>('rounds.id')).where(isGuest('answers.guardian_id'))
  return (eb: ExpressionBuilder<Tables, 'meetings' | 'rounds'>) =>
    [
      'meetings.child_id as child',
      'meetings.party_id as party',
      stages.as('stages'),
      named.as('named'),
      whereStaged<SpeechRow[]>(ctx, jsonArrayFrom(guests)).as('guests'),
      whereStaged<Answer[]>(ctx, jsonArrayFrom(answers)).as('answers'),
      jsonObjectFrom(
        eb
          .selectFrom('meeting_wishes as w')
          .whereRef('w.meeting_id', '=', 'meetings.id')
          .select(['w.guests', 'w.interpreter', 'w.student']),
      ).as('wish'),
    ] as const
}

const stages = sql<StageEntry[]>`coalesce((select jsonb_agg(jsonb_build_object('stage', b.stage,
  'opens_at', b.opens_at)) from booking_stages b where b.round_id = rounds.id), '[]')`

const named = sql<boolean>`exists (select from first_homes f where f.round_id = rounds.id
  and f.party_id = meetings.party_id)`

/** Who comes matters only while a stage is still to open. */
const whereStaged = <T>(ctx: Ctx, rows: Expression<unknown>) =>
  sql<T | null>`case when exists (select from booking_stages b where b.round_id = rounds.id
    and b.opens_at > ${ctx.now.toString()}::timestamptz) then ${rows} end`

/** From when a home can choose its first time, by all of its meetings of a round; null: it may at once. */
export function opensForHome(own: Staged[]): string | null {
  const first = own.filter(one => one.named).map(({ party }) => party)
  return opensFor(own[0]!.stages, goesFirst(first, own.map(guestsOf)))
}

function guestsOf({ child, party, guests, answers, wish }: Staged) {
  const said = new Map((answers ?? []).map(answer => [answer.guardian, answer]))
  const invited = (guests ?? []).map(row => guestOf(row.id, said.get(row.id), speechFrom(row)))
  return { meeting: { child, party }, guests: withWish(invited, wish) }
}
