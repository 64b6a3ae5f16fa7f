import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Forbidden } from '../../platform/refusal.ts'
import { keepAddresses } from './addresses.ts'

export type FirstHead = { given_name: string; family_name: string; mail: string }

/**
 * The person who begins a new school: its head and an educator from today on, with an address to sign in by.
 * Gives the id. For the operator only, and only while nobody leads the school: Forbidden otherwise.
 */
export async function addFirstHead(ctx: Ctx, { mail, ...name }: FirstHead): Promise<string> {
  const head = await ctx.db
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', 'head')
    .executeTakeFirst()
  if (ctx.actor.kind !== 'job' || head) throw new Forbidden('first head')
  const [school_id, id, identity, created_at] = [ctx.school.id, newId(), newId(), ctx.now.toString()]
  const language = ctx.school.locale
  await ctx.db.insertInto('identities').values({ id: identity, created_at }).execute()
  await ctx.db
    .insertInto('persons')
    .values({
      ...{ school_id, id, identity_id: identity, ...name, created_at },
      ...{ use_name: '', pronouns: '', title: '', reach: '', access_needs: '' },
      ...{ spoken_language: language, written_language: language, interpreter_needed: false },
      ...{ born_on: null, zone: null, photo_id: null },
    })
    .execute()
  const from_on = schoolDay(ctx).toString()
  const role = (name: 'head' | 'educator') => ({ school_id, id: newId(), person_id: id, role: name })
  await ctx.db
    .insertInto('memberships')
    .values([role('head'), role('educator')].map(row => ({ ...row, from_on, until_on: null })))
    .execute()
  await keepAddresses(ctx, id, 'mail', [mail])
  return id
}
