import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { isOnTeam } from '../../people/on-team.ts'
import { isGuardian, isStaff, isStudent, needPerson, onDay } from '../../people/policy.ts'
import type { Names } from '../goals.ts'
import type { Sits } from '../policy.ts'
import { KINDS } from '../rules.ts'
import { type Action, actionRows, asAction, namesIn } from './actions.ts'

/** What is open: for one of the school, by all of its children; for a family and a student, of their own. */
export type OpenActions = { actions: Action[]; names: Names; more: boolean }
const MOST = 100
const NONE: OpenActions = { actions: [], names: new Map(), more: false }

/** All that is to be done by anybody for the children in whose team the reader is, by its date, from page 0 on. One statement. */
export async function teamActionsFor(ctx: Ctx, page = 0): Promise<OpenActions> {
  needPerson(ctx)
  if (!isStaff(ctx)) return NONE
  const children = ctx.db
    .selectFrom('memberships as student')
    .select('student.person_id')
    .where('student.role', '=', 'student')
    .where(onDay('student', schoolDay(ctx).toString()))
    .where(isOnTeam(ctx, 'student.person_id'))
  const sits: Sits = { side: 'school', homes: [], kinds: KINDS }
  return listed(await open(ctx, sits, page).where('actions.child_id', 'in', children).execute())
}

/** What is to be done for the reader's own children, or for the student itself, as they may read it. One statement. */
export async function ownActionsFor(ctx: Ctx, page = 0): Promise<OpenActions> {
  const me = needPerson(ctx).id
  if (isStudent(ctx)) {
    const sits: Sits = { side: 'student', homes: [], kinds: KINDS }
    return listed(await open(ctx, sits, page).where('actions.child_id', '=', me).execute())
  }
  if (!isGuardian(ctx)) return NONE
  const homes = ctx.db
    .selectFrom('parties as own')
    .where(isHomeOf(ctx, 'own.id', me, 'academics'))
    .where(isHomeOf(ctx, 'own.id', me, 'wellbeing'))
  const sits: Sits = { side: 'home', homes: sql`array(${homes.select('own.id')})`, kinds: KINDS }
  const children = homes.select('own.child_id')
  return listed(await open(ctx, sits, page).where('actions.child_id', 'in', children).execute())
}

const open = (ctx: Ctx, sits: Sits, page: number) =>
  actionRows(ctx, sits)
    .where('actions.done_at', 'is', null)
    .where('actions.dropped_at', 'is', null)
    .orderBy('actions.due_on')
    .orderBy('actions.id')
    .offset(page * MOST)
    .limit(MOST + 1)

const listed = (rows: Parameters<typeof namesIn>[0]): OpenActions => ({
  actions: rows.slice(0, MOST).map(asAction),
  names: namesIn(rows),
  more: rows.length > MOST,
})
