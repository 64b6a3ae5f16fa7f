import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { takeAlong } from './contacts-left.ts'
import { needHead } from './policy.ts'
import { endedAt, isOver } from './rules.ts'
import type { NewGuardian } from './schema.ts'

/** Takes a grown person into a home of a child, and gives it the role of a guardian if it has none. */
export async function addGuardian(ctx: Ctx, party: string, input: NewGuardian): Promise<Change<void>> {
  needHead(ctx)
  return changing(ctx, 'guardianAdded', party, () => joinHome(ctx, party, input))
}

/** The same inside another change. Throws `Absent` for a home that is none, `Invalid` for a person who is none. */
export async function joinHome(ctx: Ctx, party: string, input: NewGuardian) {
  const home = found(
    await ctx.db.selectFrom('parties').select('child_id').where('id', '=', party).executeTakeFirst(),
    'home',
  )
  const known = await ctx.db
    .selectFrom('persons')
    .select('id')
    .where('id', '=', input.guardian)
    .where('id', '!=', home.child_id)
    .executeTakeFirst()
  if (!known) throw new Invalid({ guardian: { key: 'common.invalid.choose' } })
  const { guardian, relation, from_on } = input
  const row = { school_id: ctx.school.id, party_id: party, guardian_id: guardian, relation, from_on }
  await ctx.db
    .insertInto('party_guardians')
    .values({ ...row, until_on: null })
    .onConflict(c =>
      c.columns(['school_id', 'party_id', 'guardian_id']).doUpdateSet({ relation, from_on, until_on: null }),
    )
    .execute()
  await holdRole(ctx, guardian, from_on)
  if (input.gets_mail) await getsMail(ctx, home.child_id, guardian, from_on)
}

async function holdRole(ctx: Ctx, guardian: string, from_on: string) {
  const roles = await ctx.db
    .selectFrom('memberships')
    .select(['from_on', 'until_on'])
    .where('person_id', '=', guardian)
    .where('role', '=', 'guardian')
    .execute()
  if (roles.some(role => !isOver(role, from_on))) return
  const row = { school_id: ctx.school.id, id: newId(), person_id: guardian, role: 'guardian' as const }
  await ctx.db
    .insertInto('memberships')
    .values({ ...row, from_on, until_on: null })
    .execute()
}

const getsMail = (ctx: Ctx, child: string, guardian: string, from_on: string) =>
  ctx.db
    .insertInto('child_contacts')
    .values({
      school_id: ctx.school.id,
      child_id: child,
      person_id: guardian,
      kind: 'mail',
      from_on,
      until_on: null,
    })
    .onConflict(c =>
      c.columns(['school_id', 'child_id', 'person_id', 'kind']).doUpdateSet({ from_on, until_on: null }),
    )
    .execute()

/**
 * The guardian leaves this home at once; other homes, and other facts about this person, stay as they are, though those that
 * this home has said are its word no more.
 * Without another home today the person keeps its role until somebody ends it.
 */
export async function endGuardian(ctx: Ctx, party: string, guardian: string): Promise<Change<void>> {
  needHead(ctx)
  return changing(ctx, 'guardianEnded', party, async () => {
    const own = { party_id: party, guardian_id: guardian }
    const row = found(
      await ctx.db
        .selectFrom('party_guardians')
        .select(['from_on', 'until_on'])
        .where(eb => eb.and(own))
        .executeTakeFirst(),
      'guardian',
    )
    const ended = endedAt(row, schoolDay(ctx).toString())
    if (ended)
      await ctx.db
        .updateTable('party_guardians')
        .set(ended)
        .where(eb => eb.and(own))
        .execute()
    else
      await ctx.db
        .deleteFrom('party_guardians')
        .where(eb => eb.and(own))
        .execute()
    await takeAlong(ctx, [own])
  })
}
