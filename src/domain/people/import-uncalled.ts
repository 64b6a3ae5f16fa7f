import { type RawBuilder, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { type Named, type NameParts, named } from './names.ts'
import { namesFound } from './names-beside.ts'
import { needHead, onDay } from './policy.ts'

const NAMING = 'guardiansNamed'

/** A new child, what it has nobody for today, and its guardians who could be named for that. */
export type Uncalled = Named & { call: boolean; fetch: boolean; guardians: Named[] }

/**
 * The children that this change brought in who have nobody yet to call in an emergency, or nobody who may fetch
 * them: a sheet of guardians says neither. For the head's words.
 */
export async function uncalledOf(ctx: Ctx, change: string): Promise<Uncalled[]> {
  const { rows } = await sql<Row>`
    with lacking as (${lacking(ctx, change)}), free as (${freeGuardians(ctx)})
    select p.id, p.given_name, p.family_name, p.use_name,
      bool_or(l.kind = 'emergency') as call, bool_or(l.kind = 'pickup') as fetch,
      ${namesFound(sql`select guardian_id as person_id from free f where f.child_id = p.id`)} as guardians
    from lacking l join persons p on p.id = l.child_id
    group by p.school_id, p.id order by p.family_name, p.given_name, p.id`.execute(ctx.db)
  return rows.map(({ call, fetch, guardians, ...child }) => ({
    ...named(child),
    ...{ call, fetch, guardians: guardians.map(named) },
  }))
}

type Row = NameParts & { call: boolean; fetch: boolean; guardians: NameParts[] }

/**
 * Names the guardians of these children for what the children have nobody for: what the sheet said of calling or of
 * fetching stays as it is. Never whoever a document limits about the child, today or later.
 */
export async function nameGuardians(ctx: Ctx, imported: string): Promise<Change<void>> {
  needHead(ctx)
  const kept = ctx.db.selectFrom('imports').select('change_id').where('id', '=', imported)
  const { change_id } = found(await kept.executeTakeFirst(), 'import')
  return changing(ctx, NAMING, imported, async () => {
    await sql`
      with lacking as (${lacking(ctx, found(change_id, 'change'))}), free as (${freeGuardians(ctx)})
      insert into child_contacts (school_id, child_id, person_id, kind, from_on)
      select ${ctx.school.id}, l.child_id, f.guardian_id, l.kind, ${schoolDay(ctx).toString()}::date
      from lacking l join free f using (child_id)`.execute(ctx.db)
  })
}

/** What was named so for this import and stands: it goes when the import is taken back. */
export const namingsOf = (ctx: Ctx, imported: string) =>
  ctx.db
    .selectFrom('changes')
    .select('id')
    .where('kind', '=', NAMING)
    .where('subject', '=', imported)
    .where('undone_at', 'is', null)
    .execute()

/** Each new child of the change with each kind of contact for which it has nobody today. */
const lacking = (ctx: Ctx, change: string): RawBuilder<unknown> => sql`
  select distinct student.person_id as child_id, kind from changed_rows new
  join memberships student on student.id = (new.after ->> 'id')::uuid and student.role = 'student'
  cross join unnest('{emergency,pickup}'::text[]) kind
  where new.change_id = ${change} and new.table_name = 'memberships' and new.before is null
    and not exists (select from child_contacts c where c.child_id = student.person_id and c.kind = kind.kind
      and ${onDay('c', schoolDay(ctx).toString())})`

/** The guardians of today of those children, but for those whom a document limits about the child or whom the head struck off. */
function freeGuardians(ctx: Ctx): RawBuilder<unknown> {
  const day = schoolDay(ctx).toString()
  return sql`
    select distinct home.child_id, g.guardian_id from party_guardians g join parties home on home.id = g.party_id
    where home.child_id in (select child_id from lacking) and ${onDay('g', day)}
      and not exists (select from restrictions r where r.child_id = home.child_id
        and r.guardian_id = g.guardian_id and r.lifted_at is null and (r.until_on is null or r.until_on > ${day}::date))
      and not exists (select from child_contacts c where c.child_id = home.child_id and c.person_id = g.guardian_id
        and c.kind in (select kind from lacking own where own.child_id = home.child_id))`
}
