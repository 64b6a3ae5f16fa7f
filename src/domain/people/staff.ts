import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { childrenOfFamily, keptHomes } from './guarded.ts'
import { interpretsNot } from './interpreting.ts'
import { type Named, named } from './names.ts'
import { isNotOver, onDay } from './policy.ts'
import { STAFF } from './rules.ts'

/** Somebody who works at the school, or once did. */
export type Staff = Named & {
  /** Held on the day asked about; empty for those who have left. */
  roles: Role[]
  title: string
  /** BCP 47 codes. */
  languages: string[]
  /** Children in whose group this one leads on that day. */
  leads: string[]
  /** Children of whose family this one is or was, whatever else holds. */
  children: string[]
  /** The parties of homes that are kept from this one. */
  keptHomes: string[]
  /** Children of its own families: for those somebody else interprets. */
  interpretsNot: string[]
}

const WORKING: Role[] = [...STAFF, 'interpreter']

/** Everyone who works or has worked at the school, or those of them who are named, in one statement, by given name. */
export async function staffOn(ctx: Ctx, day: Temporal.PlainDate, ids?: string[]): Promise<Staff[]> {
  const on = day.toString()
  let query = ctx.db
    .selectFrom('persons as p')
    .where('p.id', 'in', eb => eb.selectFrom('memberships').select('person_id').where('role', 'in', WORKING))
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name', 'p.title'])
    .select([rolesOn(on), languages(ctx), leadsOf(on), ownChildren(ctx), homesKept(ctx), interpretsNot])
    .orderBy('p.given_name')
    .orderBy('p.id')
  if (ids) query = query.where(sql<boolean>`p.id = any(${ids}::uuid[])`)
  const rows = await query.execute()
  return rows.map(row => ({
    ...named(row),
    roles: row.roles,
    title: row.title,
    languages: row.languages,
    leads: row.leads,
    children: row.children,
    keptHomes: row.kept_homes,
    interpretsNot: row.interprets_not,
  }))
}

export const isHere = (staff: Staff) => staff.roles.length > 0
export const teaches = (staff: Staff) => staff.roles.some(role => STAFF.includes(role))
export const interprets = (staff: Staff) => staff.roles.includes('interpreter')

const rolesOn = (on: string) =>
  sql<Role[]>`array(select m.role from memberships m where m.person_id = p.id
  and m.role = any(${WORKING}) and ${onDay('m', on)} order by m.role)`.as('roles')

/** The languages that the person `p` of a query speaks at work; whoever interprets, or will, and names none, the one spoken. */
export const languages = (ctx: Ctx) =>
  sql<
    string[]
  >`coalesce(nullif(array(select l.language from person_languages l where l.person_id = p.id order by 1), '{}'),
  array(select p.spoken_language from memberships m where m.person_id = p.id and m.role = 'interpreter'
    and ${isNotOver('m', schoolDay(ctx).toString())} limit 1))`.as('languages')

const leadsOf = (on: string) =>
  sql<string[]>`array(select distinct child.person_id::text
  from group_members mine join group_members child on child.group_id = mine.group_id and child.part = 'child'
  where mine.person_id = p.id and mine.part = 'lead' and ${onDay('mine', on)} and ${onDay('child', on)})`.as(
    'leads',
  )

const homesKept = (ctx: Ctx) =>
  sql<string[]>`array(select distinct kept.party_id::text
  from (${keptHomes(ctx, sql.ref('p.id'))}) as kept)`.as('kept_homes')

/** The children of the family of the person `p` of a query, restricted or not. */
export const ownChildren = (ctx: Ctx) =>
  sql<string[]>`array(select distinct own.child_id::text
  from (${childrenOfFamily(ctx, sql.ref('p.id'))}) as own)`.as('children')
