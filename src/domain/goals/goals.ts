import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { found } from '../../platform/refusal.ts'
import { type Named, named } from '../people/names.ts'
import { namesBeside } from '../people/names-beside.ts'
import { isStudent, needPerson } from '../people/policy.ts'
import { type Action, actionRows, asAction } from './actions/actions.ts'
import { type Origins, originsOf } from './origins.ts'
import { type Asked, isNotOfAnotherHome, readsGoal, type Sits } from './policy.ts'
import { KINDS } from './rules.ts'
import { type Seat, seatAt, seatFor, sitting } from './seat.ts'
import type { EndedAs, GoalKind } from './tables.ts'
import { type Version, versionsBeside } from './versions.ts'

/** A goal as one reader sees it. Dates are ISO; instants as the database says them. */
export type Goal = Origins & {
  id: string
  child: string
  kind: GoalKind
  audience: 'home' | 'homes'
  party: string | null
  why_none: string
  proposed_at: string
  ended: EndedAs | null
  ended_at: string | null
  ended_words: string
  celebration: { id: string; words: string; said_at: string; helpers: Helper[] } | null
  /** In the order in which they were written. Of a list only the last for all, and what homes say to it. */
  versions: Version[]
}
/** Who helped: somebody of the school, a home, the student. */
export type Helper = { side: 'school' | 'home' | 'student'; person: string | null; party: string | null }
export type Names = Map<string, Named>
export type Table<T> = { seat: Seat; names: Names } & T

/** So many goals stand on one page. */
export const MOST = 60

/** `more`: there are older ones than these. */
type Listed = { goals: Goal[]; more: boolean }

/** The goals of a child that this reader may read, those under way first, from page 0 on. In two statements. */
export async function goalsFor(ctx: Ctx, child: string, page = 0): Promise<Table<Listed>> {
  const seat = await seatFor(ctx, child)
  return { seat, ...(await goalsAt(ctx, seat, page)) }
}

/** The same from a seat that the reader has taken already, in one. */
export async function goalsAt(ctx: Ctx, seat: Seat, page = 0): Promise<Listed & { names: Names }> {
  const all = await goalsOf(ctx, { child: seat.child.id, from: String(page * MOST), ...sitting(seat) })
  const rows = all.slice(0, MOST)
  return { goals: rows.map(asGoal), names: namesIn(rows), more: all.length > MOST }
}

type WholeGoal = { goal: Goal; actions: Action[]; more: boolean }

/** One goal with all of its versions, and what is done for it. Absent for whoever may not read it. `more`: more is. */
export async function goalFor(ctx: Ctx, id: string): Promise<Table<WholeGoal>> {
  const seat = await seatAt(ctx, 'goal', id)
  const [row] = await wholeGoal(ctx, { id, ...sitting(seat) })
  const { actions: all, ...goal } = found(row, 'goal')
  const actions = all.slice(0, MOST)
  const names = namesIn([goal, ...actions])
  return { seat, goal: asGoal(goal), actions: actions.map(asAction), more: all.length > MOST, names }
}

type Row = Awaited<ReturnType<typeof goalsOf>>[number]

const asGoal = ({ called, ...row }: Row): Goal => row

const namesIn = (rows: Pick<Row, 'called'>[]): Names =>
  new Map(rows.flatMap(row => row.called.map(parts => [parts.id, named(parts)])))

const goalRows = (ctx: Ctx, sits: Sits, all: boolean) =>
  ctx.db
    .selectFrom('goals')
    .leftJoin('areas as a', 'a.id', 'goals.area_id')
    .where(readsGoal(sits))
    .select([
      'goals.id',
      'goals.child_id as child',
      'goals.kind',
      'goals.audience',
      'goals.party_id as party',
    ])
    .select([
      'goals.why_none',
      'goals.ended_as as ended',
      'goals.ended_at',
      'goals.ended_words',
      'goals.proposed_at',
    ])
    .select(originsOf(ctx, sits))
    .select([
      celebrationBeside(sits).as('celebration'),
      versionsBeside(sits, all).as('versions'),
      namesBeside(whoWroteIn(sits)).as('called'),
    ])

const celebrationBeside = (sits: Sits): RawBuilder<Goal['celebration']> =>
  sql`(select jsonb_build_object('id', c.id, 'words', c.words, 'said_at', c.said_at, 'helpers', (
      select coalesce(jsonb_agg(jsonb_build_object('side', h.side, 'person', h.person_id, 'party', h.party_id)
        order by h.place), '[]') from celebration_helpers h
      where h.celebration_id = c.id and ${isNotOfAnotherHome(sits, 'h.party_id')}))
    from celebrations c where c.goal_id = goals.id)`

/** Only whom this reader may know to have written something. */
const whoWroteIn = (sits: Sits) =>
  sql<string[]>`array(
    select v.by_id from goal_versions v where v.goal_id = goals.id and ${isNotOfAnotherHome(sits, 'v.home_id')}
    union select s.by_id from goal_versions v join goal_assents s on s.version_id = v.id
      where v.goal_id = goals.id and ${isNotOfAnotherHome(sits, 's.party_id')}
    union select h.person_id from celebrations c join celebration_helpers h on h.celebration_id = c.id
      where c.goal_id = goals.id and h.person_id is not null)`

const wholeGoal = prepared((ctx, { id, ...sits }: Asked & { id: string }) =>
  goalRows(ctx, sits, true)
    .where('goals.id', '=', id)
    .select(
      jsonArrayFrom(
        actionRows(ctx, sits)
          .where(sql<boolean>`actions.goal_id = goals.id`)
          .orderBy(sql`coalesce(actions.done_at, actions.dropped_at) desc nulls first`)
          .orderBy('actions.due_on')
          .orderBy('actions.id')
          .limit(MOST + 1),
      ).as('actions'),
    ),
)

const goalsOf = prepared((ctx, { child, from, ...sits }: Asked & { child: string; from: string }) =>
  goalRows(ctx, sits, false)
    .where('goals.child_id', '=', child)
    .orderBy(sql`goals.ended_at desc nulls first`)
    .orderBy('goals.proposed_at', 'desc')
    .orderBy('goals.id')
    .offset(sql<number>`${from}::int`)
    .limit(MOST + 1),
)

/** The goals that a student works for, as it reads them itself, in one statement; for everybody else there are none. */
export async function ownGoalsFor(ctx: Ctx): Promise<Goal[]> {
  const me = needPerson(ctx).id
  if (!isStudent(ctx)) return []
  const rows = await goalsOf(ctx, { child: me, from: '0', side: 'student', homes: [], kinds: KINDS })
  return rows.map(asGoal).filter(goal => !goal.ended)
}
