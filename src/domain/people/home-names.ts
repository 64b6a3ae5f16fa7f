import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { type Named, named } from './names.ts'
import { type Matter, onDay, withheld } from './policy.ts'

/**
 * `told`: gets letters about the child; `mail`: has an address, so that they come by mail and not on paper;
 * `interpreter`: needs one.
 */
export type NamedGuardian = Named & {
  mail: boolean
  told: boolean
  interpreter: boolean
  spoken_language: string
  written_language: string
}
/** A household of one child with everyone's names. */
export type NamedHome = {
  party: string
  label: string
  attends: 'any' | 'all'
  child: Named
  guardians: NamedGuardian[]
}

type HomeRow = ExpressionBuilder<{ g: Tables['party_guardians'] }, 'g'>
type Parts = { id: string; given_name: string; family_name: string; use_name: string }
type Guardian = Parts & Omit<NamedGuardian, keyof Named>

/**
 * The homes of all children who are at the school on that day, with names, in one statement; without the
 * guardians from whom this matter is withheld. For words that have decided who may read them.
 */
export async function namedHomesOn(ctx: Ctx, day: Temporal.PlainDate, matter: Matter): Promise<NamedHome[]> {
  const on = day.toString()
  const kept = (eb: HomeRow, what: Matter) =>
    withheld(ctx, eb as never, eb.ref('g.guardian_id'), 'parties.child_id', what)
  const rows = await ctx.db
    .selectFrom('parties')
    .innerJoin('persons as c', 'c.id', 'parties.child_id')
    .innerJoin('memberships as student', 'student.person_id', 'c.id')
    .where('student.role', '=', 'student')
    .where(onDay('student', on))
    .select(eb => [
      'parties.id as party',
      'parties.label',
      'parties.attends',
      'c.id',
      'c.given_name',
      'c.family_name',
      'c.use_name',
      eb
        .selectFrom('party_guardians as g')
        .innerJoin('persons as p', 'p.id', 'g.guardian_id')
        .whereRef('g.party_id', '=', 'parties.id')
        .where(onDay('g', on))
        .where(inner => inner.not(kept(inner as never, matter)))
        .select(inner => guardians(isTold(kept(inner as never, 'notice'), on)))
        .as('guardians'),
    ])
    .orderBy('c.given_name')
    .orderBy('c.id')
    .orderBy('parties.id')
    .execute()
  return rows.map(({ party, label, attends, guardians, ...child }) => ({
    party,
    label,
    attends,
    child: named(child),
    guardians: (guardians ?? []).map(guardianIn),
  }))
}

const guardianIn = ({
  mail,
  told,
  interpreter,
  spoken_language,
  written_language,
  ...parts
}: Guardian): NamedGuardian => ({
  ...named(parts),
  ...{ mail, told, interpreter, spoken_language, written_language },
})

/** Whom mailReceiversOf finds, asked of the home that a query reads; `kept` says that notices are withheld. */
const isTold = (kept: Expression<unknown>, on: string) => sql<boolean>`(not ${kept}
  and exists (select from child_contacts mail where mail.kind = 'mail' and mail.child_id = parties.child_id
    and mail.person_id = g.guardian_id and ${onDay('mail', on)})
  and exists (select from memberships role where role.role = 'guardian'
    and role.person_id = g.guardian_id and ${onDay('role', on)}))`

const guardians = (told: Expression<unknown>) =>
  sql<Guardian[]>`coalesce(jsonb_agg(jsonb_build_object('id', p.id,
  'given_name', p.given_name, 'family_name', p.family_name, 'use_name', p.use_name, 'told', ${told},
  'interpreter', p.interpreter_needed, 'spoken_language', p.spoken_language, 'written_language', p.written_language,
  'mail', exists (select from addresses a where a.person_id = p.id and a.kind = 'mail')) order by p.id), '[]')`.as(
    'list',
  )
