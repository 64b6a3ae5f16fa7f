import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { prepared } from '../../platform/prepared.ts'
import { asTheyCame } from './addresses.ts'
import { oldestFirst } from './guarded.ts'
import { interpretsNot } from './interpreting.ts'
import { named } from './names.ts'
import { type Matter, onDay, withheld } from './policy.ts'
import { ownChildren } from './staff.ts'

/** Somebody to write to: the name to use, the language that is read, the zone if it is another than the school's. */
export type Receiver = {
  id: string
  given: string
  full: string
  written_language: string
  zone: string | null
  /** The first of the person's mail addresses; null: a letter on paper. */
  mail: string | null
  /** Held today. Whoever holds none has left, and gets nothing. */
  roles: Role[]
}

/** A guardian of a household who gets what is written about its child. */
export type HomeReceiver = { party: string; child: string; guardian: string }

/** Somebody to write to, with the homes about whose child this person is written to today. */
export type Addressee = Receiver & {
  homes: { party: string; child: string }[]
  /** The children about whom this person gets mail at all today, also where no conference is for it. */
  mailedAbout: string[]
  /** Whose guardian this person is or was, restricted or not. */
  children: string[]
  /** Children of its own families: for those somebody else interprets. */
  interpretsNot: string[]
}

/**
 * Who is written to about conferences, today: the guardians of each party who get mail about the child, and
 * from whom no document withholds notices or conferences. Optionally of some parties only. For words that
 * have decided already why they write.
 */
export async function mailReceiversOf(ctx: Ctx, parties?: string[]): Promise<HomeReceiver[]> {
  if (parties?.length === 0) return []
  const query = mailHomes(ctx).where(eb => eb.not(keptFrom(ctx, eb as never, 'conference')))
  return (parties ? query.where('parties.id', 'in', parties) : query).execute()
}

/** How to write to these people, by id. For words that have decided already that they are written to. */
export async function receiversOf(ctx: Ctx, ids: Iterable<string>): Promise<Map<string, Receiver>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await receivers(ctx).where('p.id', 'in', wanted).execute()
  return new Map(rows.map(row => [row.id, receiverOf(row)]))
}

/** One person with the homes, in one statement: what a sender asks again before each notice. */
export const addresseeOf = async (ctx: Ctx, id: string): Promise<Addressee | undefined> =>
  (await addresseesOf(ctx, [id])).get(id)

/** The same of many, by id, in one statement. */
export async function addresseesOf(ctx: Ctx, ids: string[]): Promise<Map<string, Addressee>> {
  if (ids.length === 0) return new Map()
  const rows = await addressees(ctx, { ids })
  return new Map(
    rows.map(row => [
      row.id,
      {
        ...receiverOf(row),
        homes: row.homes.filter(home => home.meets).map(({ party, child }) => ({ party, child })),
        mailedAbout: row.homes.map(home => home.child),
        children: row.children,
        interpretsNot: row.interprets_not,
      },
    ]),
  )
}

const addressees = prepared((ctx, { ids }: { ids: string[] }) =>
  receivers(ctx)
    .where(sql<boolean>`p.id = any(${ids}::uuid[])`)
    .select(
      jsonArrayFrom(
        mailHomes(ctx)
          .whereRef('g.guardian_id', '=', 'p.id' as never)
          .select(eb => eb.not(keptFrom(ctx, eb as never, 'conference')).as('meets')),
      ).as('homes'),
    )
    .select([ownChildren(ctx), interpretsNot]),
)

/** The guardians who get mail about this child, whatever it may be about. For words that have decided likewise. */
export async function mailedAbout(ctx: Ctx, child: string): Promise<string[]> {
  const rows = await mailHomes(ctx).where('parties.child_id', '=', child).execute()
  return [...new Set(rows.map(row => row.guardian))]
}

const keptFrom = (ctx: Ctx, eb: ExpressionBuilder<Tables, never>, matter: Matter) =>
  withheld(ctx, eb, sql.ref('g.guardian_id'), 'parties.child_id', matter)

function mailHomes(ctx: Ctx) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('party_guardians as g')
    .innerJoin('parties', 'parties.id', 'g.party_id')
    .innerJoin('child_contacts as mail', join =>
      join.onRef('mail.child_id', '=', 'parties.child_id').onRef('mail.person_id', '=', 'g.guardian_id'),
    )
    .innerJoin('memberships as student', 'student.person_id', 'parties.child_id')
    .innerJoin('memberships as guardian', 'guardian.person_id', 'g.guardian_id')
    .where('mail.kind', '=', 'mail')
    .where('student.role', '=', 'student')
    .where('guardian.role', '=', 'guardian')
    .where(eb => eb.and(['g', 'mail', 'student', 'guardian'].map(table => onDay(table, day))))
    .where(eb => eb.not(keptFrom(ctx, eb as never, 'notice')))
    .select(['parties.id as party', 'parties.child_id as child', 'g.guardian_id as guardian'])
    .orderBy('g.guardian_id')
    .orderBy(oldestFirst('parties.child_id'))
}

function receivers(ctx: Ctx) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('persons as p')
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name', 'p.written_language', 'p.zone'])
    .select(eb => [
      eb
        .selectFrom('addresses as a')
        .select('a.value')
        .whereRef('a.person_id', '=', 'p.id')
        .where('a.kind', '=', 'mail')
        .orderBy(asTheyCame)
        .limit(1)
        .as('mail'),
      eb
        .selectFrom('memberships as m')
        .select(sql<Role[]>`coalesce(jsonb_agg(m.role order by m.role), '[]')`.as('roles'))
        .whereRef('m.person_id', '=', 'p.id')
        .where(onDay('m', day))
        .as('roles'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof receivers>['execute']>>[number]

function receiverOf(row: Row): Receiver {
  const { id, given, full } = named(row)
  const { written_language, zone, mail, roles } = row
  return { id, given, full, written_language, zone, mail, roles: roles ?? [] }
}
