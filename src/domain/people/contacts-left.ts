import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'

type Left = { party_id: string; guardian_id: string }

/**
 * That somebody who leaves a home is called, fetches, pays or gets mail stays so, and is no word of that home any more: the
 * home would go on reading the name of who lives in another one by now, and when any of it ends.
 */
export async function takeAlong(ctx: Ctx, left: readonly Left[]) {
  if (left.length === 0) return
  await sql`update child_contacts c set party_id = null
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l (party_id uuid, guardian_id uuid)
    where c.party_id = l.party_id and c.person_id = l.guardian_id`.execute(ctx.db)
}
