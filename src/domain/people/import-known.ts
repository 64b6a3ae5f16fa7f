import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { asTheyCame } from './addresses.ts'
import { INTERPRETING } from './interpreting.ts'
import { isNotOver } from './policy.ts'
import { type Dated, isOver } from './rules.ts'
import type { KnownAdult, KnownChild } from './sheet/known.ts'
import { fullName } from './sheet/names.ts'
import type { AddressKind, ContactKind } from './tables.ts'

type Membership = Dated & { id: string; person: string; role: Role }
type Contact = Dated & { child: string; person: string; kind: ContactKind }
type Member = Dated & { id: string; person: string; group: string }
/** What the school has, as it stands in its tables. */
type OnFile = {
  persons: {
    id: string
    given: string
    family: string
    use_name: string
    pronouns: string
    born_on: string | null
    spoken: string
    written: string
    interpreter: boolean
  }[]
  memberships: Membership[]
  addresses: { person: string; kind: AddressKind; value: string }[]
  homes: (Dated & { party: string; child: string; guardian: string })[]
  contacts: Contact[]
  groups: { id: string; name: string }[]
  members: Member[]
}

/** A child on file with the rows that an import may change. `membership` is null once the child has left. */
export type ImportChild = Omit<KnownChild, 'homes'> & {
  membership: string | null
  homes: { party: string; adults: (Dated & { id: string; relation: 'guardian' })[] }[]
  members: Member[]
}
export type ImportAdult = KnownAdult & { isGuardian: boolean; works: boolean }
/** All people of the school, as an import meets them. `contacts` are facts of any day, ended ones too. */
export type Known = {
  children: ImportChild[]
  adults: ImportAdult[]
  groups: { id: string; name: string }[]
  contacts: Contact[]
}

/** Everybody and everything that a sheet could speak of, in one statement. For the head's words only. */
export async function knownSchool(ctx: Ctx): Promise<Known> {
  const day = schoolDay(ctx).toString()
  const { rows } = await sql<OnFile>`select
    ${listOf(sql`select id, given_name as given, family_name as family, use_name, pronouns, born_on,
      spoken_language as spoken, written_language as written, interpreter_needed as interpreter
      from persons order by id`)} as persons,
    ${listOf(sql`select id, person_id as person, role, from_on, until_on from memberships order by from_on, id`)}
      as memberships,
    ${listOf(sql`select person_id as person, kind, value from addresses a order by ${asTheyCame}`)} as addresses,
    ${listOf(sql`select h.id as party, h.child_id as child, g.guardian_id as guardian, g.from_on, g.until_on
      from parties h join party_guardians g on g.party_id = h.id
      where ${isNotOver('g', day)} order by h.id, g.guardian_id`)} as homes,
    ${listOf(sql`select child_id as child, person_id as person, kind, from_on, until_on from child_contacts
      order by child_id, person_id, kind`)} as contacts,
    ${listOf(sql`select id, name from groups where ${isNotOver('groups', day)} order by from_on, id`)}
      as groups,
    ${listOf(sql`select id, person_id as person, group_id as "group", from_on, until_on from group_members
      where part = 'child' and ${isNotOver('group_members', day)} order by from_on desc, id`)} as members
    `.execute(ctx.db)
  return knownFrom(rows[0]!, day)
}

const listOf = (query: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (${query}) r)`

function knownFrom(file: OnFile, day: string): Known {
  const memberships = Map.groupBy(file.memberships, one => one.person)
  const own = (id: string) => memberships.get(id) ?? []
  const isStudent = (id: string) => own(id).some(one => one.role === 'student')
  const isGrown = (id: string) => !isStudent(id) || own(id).some(one => one.role !== 'student')
  return {
    children: childrenFrom(
      file,
      file.persons.filter(one => isStudent(one.id)),
      own,
      day,
    ),
    adults: adultsFrom(
      file,
      file.persons.filter(one => isGrown(one.id)),
      own,
      day,
    ),
    groups: file.groups,
    contacts: file.contacts,
  }
}

type Own = (id: string) => Membership[]

function childrenFrom(file: OnFile, persons: OnFile['persons'], own: Own, day: string): ImportChild[] {
  const names = new Map(file.persons.map(one => [one.id, fullName(one)]))
  const groups = new Map(file.groups.map(one => [one.id, one.name]))
  const homes = Map.groupBy(file.homes, one => one.child)
  const contacts = Map.groupBy(
    file.contacts.filter(one => !isOver(one, day)),
    one => one.child,
  )
  const members = Map.groupBy(file.members, one => one.person)
  return persons.map(({ id, given, family, use_name, pronouns, born_on }) => {
    const here = own(id).find(one => one.role === 'student' && !isOver(one, day))
    const named = (kind: ContactKind) =>
      (contacts.get(id) ?? []).filter(one => one.kind === kind).map(one => names.get(one.person) ?? '')
    const mine = members.get(id) ?? []
    return {
      id,
      given,
      family,
      useName: use_name || null,
      pronouns: pronouns || null,
      bornOn: born_on === null ? null : Temporal.PlainDate.from(born_on),
      startsOn: here ? Temporal.PlainDate.from(here.from_on) : null,
      membership: here?.id ?? null,
      group: groups.get(mine[0]?.group ?? '') ?? null,
      members: mine,
      homes: homesFrom(homes.get(id) ?? []),
      emergency: named('emergency'),
      pickup: named('pickup'),
      payers: named('payer'),
    }
  })
}

function homesFrom(rows: OnFile['homes']): ImportChild['homes'] {
  return [...Map.groupBy(rows, one => one.party)].map(([party, guardians]) => ({
    party,
    adults: guardians.map(({ guardian, from_on, until_on }) => ({
      id: guardian,
      relation: 'guardian',
      from_on,
      until_on,
    })),
  }))
}

function adultsFrom(file: OnFile, persons: OnFile['persons'], own: Own, day: string): ImportAdult[] {
  const addresses = Map.groupBy(file.addresses, one => one.person)
  return persons.map(({ id, given, family, spoken, written, interpreter }) => {
    const of = (kind: AddressKind) =>
      (addresses.get(id) ?? []).filter(one => one.kind === kind).map(one => one.value)
    return {
      id,
      given,
      family,
      emails: of('mail').map(mail => mail.toLowerCase()),
      phones: of('phone'),
      spoken,
      written,
      interpreter,
      isGuardian: own(id).some(one => one.role === 'guardian' && !isOver(one, day)),
      works: own(id).some(one => INTERPRETING.includes(one.role) && !isOver(one, day)),
    }
  })
}
