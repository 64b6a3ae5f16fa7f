import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Named, named } from './names.ts'
import { onDay } from './policy.ts'

/** A new child, and what it has nobody for today. */
export type Uncalled = Named & { call: boolean; fetch: boolean }

/**
 * The children that this change brought in who have nobody yet to call in an emergency, or nobody who may fetch
 * them: a sheet of guardians says neither. For the head's words.
 */
export async function uncalledOf(ctx: Ctx, change: string): Promise<Uncalled[]> {
  const day = schoolDay(ctx).toString()
  const none = (kind: string) => sql<boolean>`not exists (select from child_contacts c
    where c.child_id = p.id and c.kind = ${kind} and ${onDay('c', day)})`
  const rows = await ctx.db
    .selectFrom('changed_rows as new')
    .innerJoin('memberships as student', join =>
      join.on(sql<boolean>`student.id = (new.after ->> 'id')::uuid`).on('student.role', '=', 'student'),
    )
    .innerJoin('persons as p', 'p.id', 'student.person_id')
    .where('new.change_id', '=', change)
    .where('new.table_name', '=', 'memberships')
    .where('new.before', 'is', null)
    .where(eb => eb.or([none('emergency'), none('pickup')]))
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name'])
    .select([none('emergency').as('call'), none('pickup').as('fetch')])
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('p.id')
    .execute()
  return rows.map(row => ({ ...named(row), call: row.call, fetch: row.fetch }))
}
