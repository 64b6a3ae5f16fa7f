import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isNotOver } from './policy.ts'
import { STAFF } from './rules.ts'
import './tables.ts'

/** What says of somebody how to reach it, with whom it learns and in whose care it is, by the column that names whom. */
const TIES = [
  ['addresses', 'person_id'],
  ['person_languages', 'person_id'],
  ['group_members', 'person_id'],
  ['party_guardians', 'guardian_id'],
  ['child_contacts', 'person_id'],
  ['child_contacts', 'child_id'],
  ['restrictions', 'guardian_id'],
  ['restrictions', 'child_id'],
] as const
/** A person of whom only the name is left. */
const BARE = {
  ...{ identity_id: null, pronouns: '', born_on: null, interpreter_needed: false },
  ...{ access_needs: '', zone: null, title: '', reach: '', photo_id: null },
  ...{ spoken_language: 'en', written_language: 'en' },
}

/** More than that is left: whoever is bare already is not written anew every ten minutes. */
const isMore = sql<boolean>`(${sql.join(
  Object.entries(BARE).map(([column, bare]) => sql`${sql.ref(column)} is distinct from ${bare}`),
  sql` or `,
)})`

/**
 * Ends who those people were who have had no part at the school for a year. A name stays as long as something is kept
 * that it said or did, and of these children, whom a suspicion is about, also who they are: `suspected`.
 */
export async function forgetPeople(ctx: Ctx, suspected: string[]): Promise<void> {
  const day = schoolDay(ctx).subtract({ years: 1 }).toString()
  await ctx.db.deleteFrom('imports').where('made_at', '<', day).execute()
  await forgetWork(ctx, day)
  const gone = (await goneSince(ctx, day)).map(person => person.id)
  if (gone.length === 0) return
  for (const [table, column] of TIES) await ctx.db.deleteFrom(table).where(column, 'in', gone).execute()
  await deleteUnnamed(ctx, 'parties', await homesOf(ctx, gone))
  const ended = gone.filter(id => !suspected.includes(id))
  if (ended.length === 0) return
  await ctx.db.deleteFrom('memberships').where('person_id', 'in', ended).execute()
  await ctx.db.updateTable('persons').set(BARE).where('id', 'in', ended).where(isMore).execute()
  await deleteUnnamed(ctx, 'persons', ended)
}

/** The title and the way to reach of those who have not worked here since that day, whatever else they are. */
const forgetWork = (ctx: Ctx, day: string) =>
  ctx.db
    .updateTable('persons')
    .set({ title: '', reach: '' })
    .where(sql<boolean>`(title <> '' or reach <> '')`)
    .where('id', 'in', eb => eb.selectFrom('memberships').select('person_id').where('role', 'in', STAFF))
    .where(
      sql<boolean>`not exists (select from memberships m where m.person_id = persons.id
        and m.role = any(${STAFF}) and ${isNotOver('m', day)})`,
    )
    .execute()

/**
 * Whoever has had no part at the school since that day: no role, but that of a guardian is one only with a child there;
 * whoever is or was a guardian of a child is known as long as the child is, beside what it said.
 */
const goneSince = (ctx: Ctx, day: string) =>
  ctx.db
    .selectFrom('persons')
    .select('persons.id')
    .where('persons.created_at', '<', day)
    .where(
      sql<boolean>`not exists (select from memberships m where m.person_id = persons.id
        and ${isNotOver('m', day)} and (m.role <> 'guardian' or m.from_on > ${day}))`,
    )
    .where(
      sql<boolean>`not exists (select from party_guardians g join parties home on home.id = g.party_id
        where g.guardian_id = persons.id and ${isChildSince('home.child_id', day)})`,
    )
    .where(
      sql<boolean>`not exists (select from child_contacts c where c.person_id = persons.id
        and ${isNotOver('c', day)} and ${isChildSince('c.child_id', day)})`,
    )
    .execute()

const isChildSince = (child: string, day: string) =>
  sql<boolean>`exists (select from memberships pupil where pupil.person_id = ${sql.ref(child)}
    and pupil.role = 'student' and ${isNotOver('pupil', day)})`

const homesOf = async (ctx: Ctx, children: string[]) =>
  (await ctx.db.selectFrom('parties').select('id').where('child_id', 'in', children).execute()).map(
    home => home.id,
  )

/** Deletes those rows that nothing names any more. */
async function deleteUnnamed(ctx: Ctx, table: 'parties' | 'persons', ids: string[]) {
  if (ids.length === 0) return
  const { rows } = await sql<{ free: string[] }>`select app.unnamed(${sql.lit(`app.${table}`)}::regclass,
    ${ids}::uuid[]) as free`.execute(ctx.db)
  const [{ free } = { free: [] }] = rows
  if (free.length > 0) await ctx.db.deleteFrom(table).where('id', 'in', free).execute()
}
