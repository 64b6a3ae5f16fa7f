import { actorId, type Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { needHead } from './policy.ts'
import { untilAfter } from './rules.ts'
import type { NewRestriction } from './schema.ts'
import './facts.ts'

/**
 * What a document withholds from a guardian about a child, from a day on, as the head read it. It holds
 * from the moment that this transaction does: every word that reads asks for it. Throws `Invalid`.
 */
export async function enterRestriction(
  ctx: Ctx,
  child: string,
  input: NewRestriction,
): Promise<Change<string>> {
  needHead(ctx)
  await needGuardianOf(ctx, child, input.guardian)
  const id = newId()
  const { guardian, scope, document, from_on } = input
  const fact = { child_id: child, guardian_id: guardian, scope, document, from_on }
  return changing(ctx, 'restrictionEntered', child, async () => {
    await ctx.db
      .insertInto('restrictions')
      .values({
        ...fact,
        school_id: ctx.school.id,
        id,
        until_on: untilAfter(input.last_day),
        author_id: found(actorId(ctx), 'author'),
        entered_at: ctx.now.toString(),
        lifted_at: null,
        lifted_by: null,
      })
      .execute()
    await announce(ctx, 'restrictionEntered', { child, guardian })
    return id
  })
}

async function needGuardianOf(ctx: Ctx, child: string, guardian: string) {
  const lives = await ctx.db
    .selectFrom('party_guardians')
    .innerJoin('parties', 'parties.id', 'party_guardians.party_id')
    .select('guardian_id')
    .where('parties.child_id', '=', child)
    .where('guardian_id', '=', guardian)
    .executeTakeFirst()
  if (!lives) throw new Invalid({ guardian: { key: 'common.invalid.choose' } })
}

/** The document no longer counts. The row stays, with who lifted it and when. */
export async function liftRestriction(ctx: Ctx, child: string, restriction: string): Promise<Change<void>> {
  needHead(ctx)
  return changing(ctx, 'restrictionLifted', child, async () => {
    const lifted = { lifted_at: ctx.now.toString(), lifted_by: actorId(ctx) }
    found(
      await ctx.db
        .updateTable('restrictions')
        .set(lifted)
        .where('id', '=', restriction)
        .where('child_id', '=', child)
        .where('lifted_at', 'is', null)
        .returning('id')
        .executeTakeFirst(),
      'restriction',
    )
  })
}
