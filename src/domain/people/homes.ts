import { expressionBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { type Matter, onDay, withheld } from './policy.ts'

/** A household of one child on a day, with those guardians from whom nothing about this matter is withheld. */
export type Home = {
  party: string
  child: string
  label: string
  attends: 'any' | 'all'
  guardians: string[]
}

/**
 * All homes of the children who are at the school on that day; optionally of some children only. A home in
 * which nobody is a guardian on that day is none.
 */
export async function homesOn(
  ctx: Ctx,
  day: Temporal.PlainDate,
  matter: Matter,
  children?: string[],
): Promise<Home[]> {
  if (children?.length === 0) return []
  const all = homeRows(ctx, day, matter)
  const rows = await (children ? all.where('parties.child_id', 'in', children) : all).execute()
  return rows.map(row => ({ ...row, guardians: row.guardians ?? [] }))
}

/** The same as a query, to be narrowed. A fragment for other areas' queries. */
export function homeRows(ctx: Ctx, day: Temporal.PlainDate, matter: Matter) {
  const on = day.toString()
  return partyRows(ctx, day, matter)
    .innerJoin('memberships as student', 'student.person_id', 'parties.child_id')
    .where('student.role', '=', 'student')
    .where(onDay('student', on))
    .where(isLivedIn(on))
}

/** The same also where nobody lives there, or the child is not at the school: for queries that name homes. */
export const partyRows = (ctx: Ctx, day: Temporal.PlainDate, matter: Matter) =>
  ctx.db
    .selectFrom('parties')
    .select([
      'parties.id as party',
      'parties.child_id as child',
      'parties.label',
      'parties.attends',
      guardiansIn(ctx, day, matter, { party: 'parties.id', child: 'parties.child_id' }).as('guardians'),
    ])
    .orderBy('parties.child_id')
    .orderBy('parties.id')

/**
 * The ids of a home's guardians on a day from whom nothing about this matter is withheld: one column, beside
 * the columns of another query that name the home and its child.
 */
export const guardiansIn = (
  ctx: Ctx,
  day: Temporal.PlainDate,
  matter: Matter,
  { party, child }: { party: string; child: string },
) =>
  expressionBuilder<Tables, never>()
    .selectFrom('party_guardians as g')
    .whereRef('g.party_id', '=', party as never)
    .where(onDay('g', day.toString()))
    .where(eb => eb.not(withheld(ctx, eb as never, eb.ref('g.guardian_id'), child, matter)))
    .select(sql<string[]>`coalesce(jsonb_agg(g.guardian_id order by g.guardian_id), '[]')`.as('list'))

const isLivedIn = (on: string) =>
  sql<boolean>`exists (select from party_guardians lived where lived.party_id = parties.id and ${onDay('lived', on)})`
