import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { Absent, Forbidden, found } from '../../platform/refusal.ts'
import { isHomeOf } from '../people/guarded.ts'
import { type Named, named, nameRows } from '../people/names.ts'
import { namesBeside } from '../people/names-beside.ts'
import { isOnTeam, isReadIn, teamNamed } from '../people/on-team.ts'
import { guardiansNamed } from '../people/party-names.ts'
import { isStudent, needPerson } from '../people/policy.ts'
import { agesBeside, speaksAlone } from '../students/settings.ts'
import { type Asked, MATTER } from './policy.ts'
import { KINDS } from './rules.ts'
import type { GoalKind, Side } from './tables.ts'

/** A home as the school names it, and which kinds of goals somebody in it may read. */
export type SeatHome = { party: string; guardians: string[]; kinds: GoalKind[] }
/**
 * On which side one sits at a child's table. `homes`: for the school all of the child, for a guardian the own, for the
 * student none. `kinds`: of which goals one may read. `team`: who of the school sits there too. `waits`: the age from which
 * a student who is younger speaks for itself.
 */
export type Seat = {
  child: Named
  side: Side
  homes: SeatHome[]
  kinds: GoalKind[]
  team: Named[]
  waits?: number
}

/** Where the reader sits, in one statement. Absent for whoever has no seat: an aide, a restricted guardian, a stranger. */
export const seatFor = async (ctx: Ctx, child: string): Promise<Seat> =>
  seatIn(ctx, (await seatOfChild(ctx, { child }))[0])

/** The same at the table of the child whom this goal, action or need is about. Whether one may read it is asked next. */
export const seatAt = async (ctx: Ctx, thing: keyof typeof seatsOf, id: string): Promise<Seat> =>
  seatIn(ctx, (await seatsOf[thing](ctx, { id }))[0])

type Row = Awaited<ReturnType<typeof seatOfChild>>[number]

function seatIn(ctx: Ctx, found_: Row | undefined): Seat {
  const me = needPerson(ctx).id
  const row = found(found_, 'seat')
  const at = { child: named(row), team: row.members.map(named) }
  if (row.team) return { ...at, side: 'school', homes: homesOf(row.homes, 'any'), kinds: KINDS }
  const mine = homesOf(row.homes, 'mine')
  if (mine.length > 0) return { ...at, side: 'home', homes: mine, kinds: kindsOf(mine) }
  if (isStudent(ctx) && row.id === me)
    return { ...at, side: 'student', homes: [], kinds: KINDS, ...speaksAlone(ctx, row) }
  throw new Absent('seat')
}

type Reads = Record<GoalKind, boolean>
type HomeRow = { party: string; guardians: string[]; any: Reads; mine: Reads }

const homesOf = (homes: HomeRow[], whose: 'any' | 'mine'): SeatHome[] =>
  homes
    .map(({ party, guardians, ...reads }) => ({
      ...{ party, guardians },
      kinds: KINDS.filter(kind => reads[whose][kind]),
    }))
    .filter(home => home.kinds.length > 0)

const kindsOf = (homes: SeatHome[]) => KINDS.filter(kind => homes.some(home => home.kinds.includes(kind)))

const seatRows = (ctx: Ctx) =>
  nameRows(ctx)
    .innerJoin('memberships as student', 'student.person_id', 'persons.id')
    .where('student.role', '=', 'student')
    .select(['persons.born_on', agesBeside.as('ages')])
    .select([isOnTeam(ctx, 'persons.id').as('team'), namesBeside(membersOf(ctx)).as('members')])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('parties')
          .whereRef('parties.child_id', '=', 'persons.id')
          .select(['parties.id as party', guardiansNamed(ctx, 'parties.id').as('guardians')])
          .select([
            byKind(kind => isReadIn(ctx, 'parties.id', 'parties.child_id', MATTER[kind])).as('any'),
            byKind(kind => isHomeOf(ctx, 'parties.id', actorId(ctx), MATTER[kind])).as('mine'),
          ])
          .orderBy('parties.created_at')
          .orderBy('parties.id'),
      ).as('homes'),
    )

const membersOf = (ctx: Ctx) => sql<string[]>`array(${teamNamed(ctx, 'persons.id')} order by 1)`

const byKind = (reads: (kind: GoalKind) => ReturnType<typeof sql>) =>
  sql<Reads>`jsonb_build_object('academic', ${reads('academic')}, 'developmental', ${reads('developmental')})`

const seatOfChild = prepared((ctx, { child }: { child: string }) =>
  seatRows(ctx).where('persons.id', '=', child),
)
const seatBeside = (thing: 'goals' | 'actions' | 'support_requests') =>
  prepared((ctx, { id }: { id: string }) =>
    seatRows(ctx).where('persons.id', '=', eb =>
      eb.selectFrom(thing).select('child_id').where('id', '=', id),
    ),
  )
const seatsOf = {
  goal: seatBeside('goals'),
  action: seatBeside('actions'),
  support: seatBeside('support_requests'),
}

/** The seat as queries are asked with it. */
export const sitting = ({ side, homes, kinds }: Seat): Asked => ({
  ...{ side, kinds },
  homes: homes.map(home => home.party),
})

/** For words of the school's side alone: whoever else has a seat sees the thing and may not. */
export function needSchool(seat: Seat) {
  if (seat.side !== 'school') throw new Forbidden('school')
}
