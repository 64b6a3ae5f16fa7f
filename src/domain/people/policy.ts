import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { Absent, Forbidden, SignInNeeded } from '../../platform/refusal.ts'

/** What a document may withhold from a guardian about a child. */
export const RESTRICTED = [
  'everything',
  'contact',
  'academics',
  'wellbeing',
  'messages',
  'events',
  'pickup',
] as const
export type Restricted = (typeof RESTRICTED)[number]

/** What a reader wants to see of a child, and the restrictions that withhold it from a guardian. */
export type Matter = 'child' | 'contact' | 'conference' | 'notice'
const WITHHELD_BY: Record<Matter, Restricted[]> = {
  child: ['everything'],
  contact: ['everything', 'contact'],
  conference: ['everything', 'academics', 'events'],
  notice: ['everything', 'messages'],
}

const holds = (ctx: Ctx, ...roles: string[]) =>
  ctx.actor.kind === 'person' && ctx.actor.person.roles.some(role => roles.includes(role))

export const isHead = (ctx: Ctx) => holds(ctx, 'head')
export const isStaff = (ctx: Ctx) => holds(ctx, 'head', 'educator', 'aide')
export const isGuardian = (ctx: Ctx) => holds(ctx, 'guardian')
export const isInterpreter = (ctx: Ctx) => holds(ctx, 'interpreter')
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
  if (ctx.actor.kind !== 'person') throw new SignInNeeded()
  return ctx.actor.person
}

type Eb = ExpressionBuilder<Tables, never>

/**
 * The ids of the children of whom this actor may see this matter: the head all, staff those of their
 * groups today, a guardian those of its parties unless a document withholds it, a student itself.
 * A link and a job reach no child this way: their words name the one thing that they are for.
 */
export function childrenOf(ctx: Ctx, matter: Matter = 'child') {
  const me = ctx.actor.kind === 'person' ? ctx.actor.person.id : null
  return ctx.db
    .selectFrom('memberships as student')
    .select('student.person_id')
    .where('student.role', '=', 'student')
    .where(eb =>
      eb.or([
        eb.val(isHead(ctx)),
        eb.and([eb.val(isStaff(ctx)), teaches(ctx, eb as never, me)]),
        eb.and([eb.val(isGuardian(ctx)), guards(ctx, eb as never, me, matter)]),
        eb.and([eb.val(isStudent(ctx)), eb('student.person_id', '=', me)]),
      ]),
    )
}

/** On this day, staff and child are in one group. */
function teaches(ctx: Ctx, eb: Eb, me: string | null) {
  const day = schoolDay(ctx).toString()
  return eb.exists(
    eb
      .selectFrom('group_members as mine')
      .innerJoin('group_members as theirs', 'theirs.group_id', 'mine.group_id')
      .select(sql`1`.as('one'))
      .where('mine.person_id', '=', me)
      .where('mine.part', '!=', 'child')
      .where(onDay('mine', day))
      .where('theirs.part', '=', 'child')
      .where(onDay('theirs', day))
      .whereRef('theirs.person_id', '=', 'student.person_id' as never),
  )
}

function guards(ctx: Ctx, eb: Eb, me: string | null, matter: Matter) {
  const day = schoolDay(ctx).toString()
  return eb.and([
    eb.exists(
      eb
        .selectFrom('party_guardians as mine')
        .innerJoin('parties', 'parties.id', 'mine.party_id')
        .select(sql`1`.as('one'))
        .where('mine.guardian_id', '=', me)
        .where(onDay('mine', day))
        .whereRef('parties.child_id', '=', 'student.person_id' as never),
    ),
    eb.not(withheld(ctx, eb, me, 'student.person_id', matter)),
  ])
}

/** A restriction is in force today that withholds this matter about this child from this guardian. */
export function withheld(
  ctx: Ctx,
  eb: Eb,
  guardian: string | null | Expression<string>,
  childColumn: string,
  matter: Matter,
) {
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

/** The dated row `table` holds on that day. */
export const onDay = (table: string, day: string) =>
  sql<boolean>`daterange(${sql.ref(`${table}.from_on`)}, ${sql.ref(`${table}.until_on`)}) @> ${day}::date`
