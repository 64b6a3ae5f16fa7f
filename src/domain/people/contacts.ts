import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { needChild } from './parties.ts'
import { needHead } from './policy.ts'
import { endedAt, untilAfter } from './rules.ts'
import type { NewContact } from './schema.ts'
import type { ContactKind } from './tables.ts'

/**
 * One fact about who is called, fetches, pays or gets mail. Each kind stands for itself: none follows from
 * another, nor from being a guardian. With a home, that home is shown it. Throws `Invalid`.
 */
export async function addContact(ctx: Ctx, child: string, input: NewContact): Promise<Change<void>> {
  needHead(ctx)
  await needChild(ctx, child)
  await needPersonAndHome(ctx, child, input)
  const fact = {
    from_on: input.from_on,
    until_on: untilAfter(input.last_day),
    party_id: input.home || null,
  }
  return changing(ctx, 'contactAdded', child, async () => {
    await ctx.db
      .insertInto('child_contacts')
      .values({
        school_id: ctx.school.id,
        child_id: child,
        person_id: input.person,
        kind: input.kind,
        ...fact,
      })
      .onConflict(c => c.columns(['school_id', 'child_id', 'person_id', 'kind']).doUpdateSet(fact))
      .execute()
  })
}

async function needPersonAndHome(ctx: Ctx, child: string, input: NewContact) {
  const person = ctx.db.selectFrom('persons').select('id').where('id', '=', input.person)
  if (!(await person.where('id', '!=', child).executeTakeFirst()))
    throw new Invalid({ person: { key: 'common.invalid.choose' } })
  if (!input.home) return
  const home = ctx.db.selectFrom('parties').select('id').where('id', '=', input.home)
  if (!(await home.where('child_id', '=', child).executeTakeFirst()))
    throw new Invalid({ home: { key: 'common.invalid.choose' } })
}

/** Ends one such fact at once, and no other. */
export async function endContact(
  ctx: Ctx,
  child: string,
  person: string,
  kind: ContactKind,
): Promise<Change<void>> {
  needHead(ctx)
  const own = { child_id: child, person_id: person, kind }
  return changing(ctx, 'contactEnded', child, async () => {
    const row = found(
      await ctx.db
        .selectFrom('child_contacts')
        .select(['from_on', 'until_on'])
        .where(eb => eb.and(own))
        .executeTakeFirst(),
      'contact',
    )
    const ended = endedAt(row, schoolDay(ctx).toString())
    if (ended)
      await ctx.db
        .updateTable('child_contacts')
        .set(ended)
        .where(eb => eb.and(own))
        .execute()
    else
      await ctx.db
        .deleteFrom('child_contacts')
        .where(eb => eb.and(own))
        .execute()
  })
}
