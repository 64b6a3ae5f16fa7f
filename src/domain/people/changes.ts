import type { Ctx } from '../../platform/ctx.ts'
import { Forbidden, found } from '../../platform/refusal.ts'
import { undoChange } from '../../platform/undo.ts'
import { isHead, needStaff } from './policy.ts'

/**
 * Takes a change back for its author, or for the head. Throws `Forbidden` for other staff, `Absent` for
 * everyone else; refused with `frame.movedOn` once something of it was changed again.
 */
export async function undoFor(ctx: Ctx, change: string) {
  needStaff(ctx)
  const kept = found(
    await ctx.db.selectFrom('changes').select('by_person').where('id', '=', change).executeTakeFirst(),
    'change',
  )
  const mine = ctx.actor.kind === 'person' && ctx.actor.person.id === kept.by_person
  if (!mine && !isHead(ctx)) throw new Forbidden('change')
  return undoChange(ctx, change)
}
