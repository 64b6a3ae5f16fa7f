import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { takeAlong } from './contacts-left.ts'
import type { Rows } from './import-rows.ts'

/**
 * Keeps everybody else's hands off the school's people until this transaction ends: whoever changes a person or
 * hangs something on one waits. Two imports take turns here.
 */
export async function lockPeople(ctx: Ctx) {
  await sql`select 1 from persons order by id for update`.execute(ctx.db)
}

/** Writes all rows of an import, one statement a table however many there are. */
export async function writeRows(ctx: Ctx, rows: Rows) {
  const until = schoolDay(ctx).toString()
  await insert(ctx, 'identities', rows.identities)
  await insert(ctx, 'persons', rows.persons)
  await startOn(ctx, rows.starts)
  await insert(ctx, 'memberships', rows.memberships)
  await insert(ctx, 'addresses', rows.addresses)
  await edit(ctx, rows.edits)
  await insert(ctx, 'parties', rows.parties)
  await endRows(ctx, 'party_guardians', ['party_id', 'guardian_id'], rows.leavings, until)
  await takeAlong(ctx, rows.leavings)
  await insert(ctx, 'party_guardians', rows.party_guardians, ['party_id', 'guardian_id'])
  await insert(ctx, 'child_contacts', rows.child_contacts, ['child_id', 'person_id', 'kind'])
  await insert(ctx, 'groups', rows.groups)
  await endRows(ctx, 'group_members', ['id'], rows.departures, until)
  await insert(ctx, 'group_members', rows.group_members)
}

/** With a `key`, a fact that ended once holds again. */
async function insert(ctx: Ctx, table: keyof Rows, rows: readonly object[], key: string[] = []) {
  const [first] = rows
  if (!first) return
  const name = sql.table(table)
  const columns = sql.join(Object.keys(first).map(column => sql.ref(column)))
  const again =
    key.length > 0
      ? sql`on conflict (${sql.join(['school_id', ...key].map(one => sql.ref(one)))})
    do update set from_on = excluded.from_on, until_on = null`
      : sql``
  await sql`insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb) ${again}`.execute(
    ctx.db,
  )
}

async function edit(ctx: Ctx, rows: Rows['edits']) {
  if (rows.length === 0) return
  await sql`update persons p set
      use_name = coalesce(r.use_name, p.use_name), pronouns = coalesce(r.pronouns, p.pronouns),
      born_on = coalesce(r.born_on, p.born_on), spoken_language = coalesce(r.spoken_language, p.spoken_language),
      written_language = coalesce(r.written_language, p.written_language),
      interpreter_needed = coalesce(r.interpreter_needed, p.interpreter_needed)
    from jsonb_populate_recordset(null::persons, ${JSON.stringify(rows)}::jsonb) r where p.id = r.id`.execute(
    ctx.db,
  )
}

async function startOn(ctx: Ctx, rows: Rows['starts']) {
  if (rows.length === 0) return
  await sql`update memberships m set from_on = r.from_on
    from jsonb_populate_recordset(null::memberships, ${JSON.stringify(rows)}::jsonb) r where m.id = r.id`.execute(
    ctx.db,
  )
}

/** Ends these facts today; one that begins only today never held, and goes. */
async function endRows(
  ctx: Ctx,
  table: 'party_guardians' | 'group_members',
  key: string[],
  rows: readonly { from_on: string }[],
  until: string,
) {
  if (rows.length === 0) return
  const name = sql.table(table)
  const told = sql`jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb) r`
  const same = sql.join(
    key.map(column => sql`t.${sql.ref(column)} = r.${sql.ref(column)}`),
    sql` and `,
  )
  await sql`delete from ${name} t using ${told} where ${same} and t.from_on >= ${until}::date`.execute(ctx.db)
  await sql`update ${name} t set until_on = ${until}::date from ${told} where ${same}`.execute(ctx.db)
}
