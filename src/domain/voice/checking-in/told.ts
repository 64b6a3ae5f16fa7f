import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { guardiansIn } from '../../people/homes.ts'
import './tables.ts'

/** A home that is asked and has not answered, with those of it who may be written to today. */
export type AskedHome = { checkIn: string; child: string; guardians: string[]; over_at: string }

/** The homes that still may answer, of one asking or by their check-ins. For jobs, and for the outbox of the head. */
export async function askedHomes(
  ctx: Ctx,
  which: { asking: string } | { ids: string[] },
): Promise<AskedHome[]> {
  if ('ids' in which && which.ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('check_ins as ci')
    .innerJoin('check_in_askings as asking', 'asking.id', 'ci.asking_id')
    .where('ci.answered_at', 'is', null)
    .where('asking.over_at', '>', ctx.now.toString())
    .where(eb => ('asking' in which ? eb('ci.asking_id', '=', which.asking) : eb('ci.id', 'in', which.ids)))
    .select(['ci.id as checkIn', 'ci.child_id as child', 'asking.over_at'])
    .select(
      guardiansIn(ctx, schoolDay(ctx), 'voice', { party: 'ci.party_id', child: 'ci.child_id' }).as(
        'guardians',
      ),
    )
    .execute()
  return rows.map(row => ({ ...row, guardians: row.guardians ?? [] }))
}
