import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { Absent, Refused } from '../../../platform/refusal.ts'
import { needStaff } from '../../people/policy.ts'
import { type Choosing, choosingIn, needChooserFor } from '../choosing/choosing.ts'
import { isTold } from '../rules.ts'

/**
 * What a family that calls can choose, for whoever of the school books for it: no more than it would find itself.
 * One's own times have their own page. Refuses `conferences.notKnown` while families do not know the round.
 */
export async function choosingForFamily(ctx: Ctx, round: string, guardian: string): Promise<Choosing> {
  needStaff(ctx)
  if (guardian === actorId(ctx)) throw new Absent('family')
  const choosing = await choosingIn(ctx, round, guardian)
  await needChooserFor(ctx, choosing)
  if (!isTold(choosing.round)) throw new Refused('conferences.notKnown')
  return choosing
}

/** Who said a booked time and who of the school typed it, by the id of the booking. */
export type Spoken = { speaker: string; typist: string | null }

/** Undefined where a family booked by itself. For words that have decided who may know the booking. */
export function spokenOf(ctx: Ctx, booking: string): Promise<Spoken | undefined> {
  return ctx.db
    .selectFrom('bookings')
    .select(['spoken_by as speaker', 'booked_by as typist'])
    .where('id', '=', booking)
    .where('spoken_by', '!=', '')
    .executeTakeFirst()
}
