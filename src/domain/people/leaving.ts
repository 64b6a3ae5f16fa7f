import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { announce } from '../../platform/outbox.ts'
import { revokeLinksOf } from '../links/links.ts'
import { isNotOver } from './policy.ts'
import type { Carried } from './rules.ts'
import './facts.ts'

/** Ends, from the ISO day `until` on, what a role carried. What would have begun later does not begin. */
export async function endCarried(ctx: Ctx, person: string, carried: Carried[], until: string) {
  if (carried.includes('homes')) await endRows(ctx, 'party_guardians', 'guardian_id', person, until)
  if (carried.includes('contacts')) await endRows(ctx, 'child_contacts', 'person_id', person, until)
  if (carried.includes('staffParts'))
    await endRows(ctx, 'group_members', 'person_id', person, until, sql`part <> 'child'`)
  if (carried.includes('childParts'))
    await endRows(ctx, 'group_members', 'person_id', person, until, sql`part = 'child'`)
}

type Table = 'party_guardians' | 'child_contacts' | 'group_members'

async function endRows(
  ctx: Ctx,
  table: Table,
  column: string,
  person: string,
  until: string,
  which = sql`true`,
) {
  const [rows, whose] = [sql.table(table), sql`${sql.ref(column)} = ${person} and ${which}`]
  await sql`delete from ${rows} where ${whose} and from_on >= ${until}::date`.execute(ctx.db)
  await sql`update ${rows} set until_on = ${until}::date
    where ${whose} and ${isNotOver(table, until)}`.execute(ctx.db)
}

/** The person has no role any more: every device is signed out, every link ends, feeds and letters hear of it. */
export async function leave(ctx: Ctx, person: string) {
  await sql`select app.end_sessions(identity_id, ${ctx.now.toString()}) from persons
    where id = ${person} and identity_id is not null`.execute(ctx.db)
  await revokeLinksOf(ctx, person)
  await announce(ctx, 'personLeft', { person })
}
