import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { needHead } from './policy.ts'
import type { HomeInput } from './schema.ts'

/** Throws `Absent` unless this is the id of somebody who is or was a student here. */
export async function needChild(ctx: Ctx, child: string) {
  found(
    await ctx.db
      .selectFrom('memberships')
      .select('id')
      .where('person_id', '=', child)
      .where('role', '=', 'student')
      .executeTakeFirst(),
    'child',
  )
}

/** A further home of a child, with nobody in it yet. Gives its id. */
export async function addParty(ctx: Ctx, child: string, input: HomeInput): Promise<Change<string>> {
  needHead(ctx)
  await needChild(ctx, child)
  const id = newId()
  const row = { school_id: ctx.school.id, id, child_id: child, created_at: ctx.now.toString() }
  return changing(ctx, 'homeAdded', child, async () => {
    await ctx.db
      .insertInto('parties')
      .values({ ...row, ...input })
      .execute()
    return id
  })
}

/** How the home is called, and whether one of its guardians is enough for a conference. */
export async function editParty(
  ctx: Ctx,
  child: string,
  party: string,
  input: HomeInput,
): Promise<Change<void>> {
  needHead(ctx)
  return changing(ctx, 'homeEdited', child, async () => {
    const edited = ctx.db.updateTable('parties').set(input).where('id', '=', party)
    found(await edited.where('child_id', '=', child).returning('id').executeTakeFirst(), 'home')
  })
}
