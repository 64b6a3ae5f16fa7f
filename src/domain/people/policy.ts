import { type AliasableExpression, type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { schoolDay, strangerFault } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import type { Homes } from '../../platform/homes.ts'
import { Absent, Forbidden } from '../../platform/refusal.ts'
import { type Restricted, STAFF } from './rules.ts'

/** What a reader wants to see of a child, and the restrictions that withhold it from a guardian. */
export type Matter = 'child' | 'contact' | 'conference' | 'notice' | 'academics' | 'wellbeing' | 'voice'
export const WITHHELD_BY: Record<Matter, Restricted[]> = {
  child: ['everything'],
  contact: ['everything', 'contact'],
  conference: ['everything', 'academics', 'events'],
  notice: ['everything', 'messages'],
  academics: ['everything', 'academics'],
  wellbeing: ['everything', 'wellbeing'],
  voice: ['everything', 'messages'],
}

const holds = (ctx: Ctx, ...roles: string[]) =>
  ctx.actor.kind === 'person' && ctx.actor.person.roles.some(role => roles.includes(role))

export const isHead = (ctx: Ctx) => holds(ctx, 'head')
export const isStaff = (ctx: Ctx) => holds(ctx, ...STAFF)
export const isGuardian = (ctx: Ctx) => holds(ctx, 'guardian')
export const isInterpreter = (ctx: Ctx) => holds(ctx, 'interpreter')
/** Leads or teaches, or leads the school: an aide alone is of the staff and not of a child's team. */
export const isOfTeams = (ctx: Ctx) => holds(ctx, 'head', 'educator')
export const isStudent = (ctx: Ctx) => holds(ctx, 'student')

/** For words that only the head may say: staff learn that they may not, for all others there is no such page. */
export function needHead(ctx: Ctx) {
  needStaff(ctx)
  if (!isHead(ctx)) throw new Forbidden('head')
}

export function needStaff(ctx: Ctx) {
  needPerson(ctx)
  if (!isStaff(ctx)) throw new Absent('page')
}

export function needPerson(ctx: Ctx) {
  if (ctx.actor.kind !== 'person') throw strangerFault(ctx.actor)
  return ctx.actor.person
}

type Eb = ExpressionBuilder<Tables, never>
export type Guardian = string | null | Expression<string>

/** What is known of this person's homes since it entered, if it is the reader. */
export const ownHomes = ({ actor }: Ctx, guardian: Guardian): Homes | null =>
  'person' in actor && actor.person.id === guardian ? actor.person.homes : null

const meOf = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.person.id : null)

/**
 * The ids of the children of whom this actor may see this matter: the head all, staff those of their
 * groups today, a guardian those of its parties who have not left, a student itself. What a document
 * withholds from a guardian is withheld in every role but the head's.
 * A link and a job reach no child this way: their words name the one thing that they are for.
 */
export function childrenOf(ctx: Ctx, matter: Matter = 'child') {
  const me = meOf(ctx)
  const child = 'student.person_id'
  return ctx.db
    .selectFrom('memberships as student')
    .select('student.person_id')
    .where('student.role', '=', 'student')
    .where(eb => {
      const open = eb.not(withheld(ctx, eb as never, me, child, matter))
      const ways = [
        isHead(ctx) && sql<boolean>`true`,
        eb.and([caresFor(ctx, eb as never, child), open]),
        isGuardian(ctx) && eb.and([hasNotLeft(ctx), guards(ctx, child), open]),
        isStudent(ctx) && eb('student.person_id', '=', me),
      ]
      // of a family only the ways of the roles that the reader holds are asked; whoever holds none sees nobody
      return eb.or(ways.filter(way => way !== false))
    })
}

/** The child's time at the school is not over, though it may not have begun. */
const hasNotLeft = (ctx: Ctx) => isNotOver('student', schoolDay(ctx).toString())

/**
 * The reader looks after this child as staff: the head, or who is in a group with it today. Whoever is or
 * was of the child's family never is, lest a school's work open the other home's door.
 */
export function caresFor(ctx: Ctx, eb: Eb, childColumn: string): AliasableExpression<SqlBool> {
  if (isHead(ctx)) return sql<boolean>`true`
  if (!isStaff(ctx)) return sql<boolean>`false`
  return eb.and([teaches(ctx, eb, childColumn), eb.not(guards(ctx, childColumn, 'on any day'))])
}

/** On this day, the reader and the child are in one group, the reader not as a child. */
function teaches(ctx: Ctx, eb: Eb, childColumn: string) {
  const day = schoolDay(ctx).toString()
  return eb.exists(
    eb
      .selectFrom('group_members as mine')
      .innerJoin('group_members as theirs', 'theirs.group_id', 'mine.group_id')
      .select(sql`1`.as('one'))
      .where('mine.person_id', '=', meOf(ctx))
      .where('mine.part', '!=', 'child')
      .where(onDay('mine', day))
      .where('theirs.part', '=', 'child')
      .where(onDay('theirs', day))
      .whereRef('theirs.person_id', '=', childColumn as never),
  )
}

/** The reader is a guardian in a home of this child. */
function guards(ctx: Ctx, childColumn: string, when: 'today' | 'on any day' = 'today') {
  const homes = ownHomes(ctx, meOf(ctx))
  const children = when === 'today' ? homes?.childrenToday() : homes?.childrenOfFamily()
  return isOneOf(childColumn, children ?? [])
}

/** A restriction is in force today that withholds this matter about this child from this guardian. */
export function withheld(
  ctx: Ctx,
  eb: Eb,
  guardian: Guardian,
  childColumn: string,
  matter: Matter,
): AliasableExpression<SqlBool> {
  const known = ownHomes(ctx, guardian)
  if (known) return isOneOf(childColumn, known.withheld(WITHHELD_BY[matter]))
  return eb.exists(
    eb
      .selectFrom('restrictions')
      .select(sql`1`.as('one'))
      .where('restrictions.guardian_id', '=', guardian)
      .whereRef('restrictions.child_id', '=', childColumn as never)
      .where('restrictions.scope', 'in', WITHHELD_BY[matter])
      .where('restrictions.lifted_at', 'is', null)
      .where(onDay('restrictions', schoolDay(ctx).toString())),
  )
}

/** This column is one of these ids. */
export const isOneOf = (column: string, ids: string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`

/** The dated row `table` holds on that day. */
export const onDay = (table: string, day: string) =>
  sql<boolean>`daterange(${sql.ref(`${table}.from_on`)}, ${sql.ref(`${table}.until_on`)}) @> ${day}::date`

/** The dated row `table` is not over on that day, though it may not have begun. */
export const isNotOver = (table: string, day: string) =>
  sql<boolean>`coalesce(${sql.ref(`${table}.until_on`)} > ${day}::date, true)`
