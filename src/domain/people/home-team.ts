import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { partiesGuardedBy } from './guarded.ts'
import { type Named, named } from './names.ts'
import type { Matter } from './policy.ts'
import { teamOf } from './team.ts'

/** A home of a child, with those of the school who would read what it says. */
export type HomeTeam = {
  party: string
  label: string
  child: Named
  /** Who lives there today and may be spoken with about this matter. */
  guardians: Named[]
  team: (Named & { title: string })[]
}

/**
 * The homes of a child in which somebody can be spoken with about this matter today, in one statement. For words
 * that show a reader only its own home (`ownHome`), or those that it may type for (`homesToType`).
 */
export async function homeTeamsOf(ctx: Ctx, child: string, matter: Matter): Promise<HomeTeam[]> {
  const rows = await ctx.db
    .selectFrom('parties as home')
    .innerJoin('persons as child', 'child.id', 'home.child_id')
    .select(['home.id as party', 'home.label', 'home.created_at'])
    .select(['child.id', 'child.given_name', 'child.family_name', 'child.use_name'])
    .select([team(ctx).as('team'), guardians(ctx, matter).as('guardians')])
    .where('home.child_id', '=', child)
    .orderBy('home.created_at')
    .orderBy('home.id')
    .execute()
  const homes = rows.map(row => ({
    party: row.party,
    label: row.label,
    child: named(row),
    guardians: row.guardians.map(named),
    team: row.team.map(one => ({ ...named(one), title: one.title })),
  }))
  return homes.filter(home => home.guardians.length > 0)
}

/** The home in which this person is a guardian. */
export const ownHome = (homes: HomeTeam[], me: string) =>
  homes.find(({ guardians }) => guardians.some(({ id }) => id === me))

/** The homes in whose team this one of the school is, to type what they say. */
export const homesToType = (homes: HomeTeam[], me: string) =>
  homes.filter(({ team }) => team.some(({ id }) => id === me))

const NAME = ['p.id', 'p.given_name', 'p.family_name', 'p.use_name'] as const

const team = (ctx: Ctx) =>
  jsonArrayFrom(
    ctx.db
      .selectFrom('persons as p')
      .where('p.id', 'in', sql<string>`(${teamOf(ctx, 'home.child_id', 'home.id')})`)
      .select([...NAME, 'p.title'])
      .orderBy('p.given_name')
      .orderBy('p.id'),
  )

const guardians = (ctx: Ctx, matter: Matter) =>
  jsonArrayFrom(
    ctx.db
      .selectFrom('persons as p')
      .innerJoin('party_guardians as g', 'g.guardian_id', 'p.id')
      .whereRef('g.party_id', '=', 'home.id' as never)
      .where(eb =>
        eb(sql.ref('home.id'), 'in', partiesGuardedBy(ctx, eb.ref('p.id') as Expression<string>, matter)),
      )
      .select(NAME)
      .orderBy('p.given_name')
      .orderBy('p.id'),
  )
