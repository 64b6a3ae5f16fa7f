import type { Role } from '../../platform/ctx.ts'
import type { Fitted } from './import-fit.ts'
import type { ImportAdult, ImportChild } from './import-known.ts'
import type { Unmailed } from './import-readers.ts'
import { isOver } from './rules.ts'
import type { Relation } from './sheet/relations.ts'
import type { AddressKind, ContactKind, PersonRow } from './tables.ts'

type Dates = { from_on: string; until_on: null }

/** A person's columns that a sheet may change; null: it stays. */
export type PersonEdit = { id: string } & Partial<
  Pick<
    PersonRow,
    'use_name' | 'pronouns' | 'born_on' | 'spoken_language' | 'written_language' | 'interpreter_needed'
  >
>

/** All rows that an import writes, by table. The preview counts the very rows that the application inserts. */
export type Rows = {
  identities: { id: string; created_at: string }[]
  persons: PersonRow[]
  memberships: ({ school_id: string; id: string; person_id: string; role: Role } & Dates)[]
  addresses: { school_id: string; id: string; person_id: string; kind: AddressKind; value: string }[]
  parties: {
    school_id: string
    id: string
    child_id: string
    label: string
    attends: 'any'
    created_at: string
  }[]
  party_guardians: ({ school_id: string; party_id: string; guardian_id: string; relation: string } & Dates)[]
  child_contacts: ({ school_id: string; child_id: string; person_id: string; kind: ContactKind } & Dates)[]
  groups: ({ school_id: string; id: string; name: string } & Dates)[]
  group_members: ({
    school_id: string
    id: string
    group_id: string
    person_id: string
    part: 'child'
  } & Dates)[]
  edits: PersonEdit[]
  /** Memberships that begin on another day than was thought. */
  starts: { id: string; from_on: string }[]
  /** Facts that hold no longer from today: guardians who move to another home, places in groups. */
  leavings: { party_id: string; guardian_id: string; from_on: string }[]
  departures: { id: string; from_on: string }[]
}

/** What the rows are made of besides the sheet. Days and instants are ISO. */
export type Making = {
  fitted: Fitted
  school: string
  language: string
  today: string
  now: string
  newId: () => string
  relationOf: (relation: Relation) => string
}

/** The making of rows, as far as it has come. */
export type Draft = Making & {
  rows: Rows
  idOf: (key: string) => string
  children: Map<string, ImportChild>
  adults: Map<string, ImportAdult>
  /** Who is what to a child, by `factKey`: on file and open, or ended. */
  facts: Map<string, 'open' | 'ended'>
  /** Adults who are new to a child and have no mail address, by key. */
  unmailed: Map<string, Unmailed>
}

const emptyRows = (): Rows => ({
  identities: [],
  persons: [],
  memberships: [],
  addresses: [],
  parties: [],
  party_guardians: [],
  child_contacts: [],
  groups: [],
  group_members: [],
  edits: [],
  starts: [],
  leavings: [],
  departures: [],
})

export function draftOf(making: Making): Draft {
  const { ids, known } = making.fitted
  const fresh = new Map<string, string>()
  const idOf = (key: string) => {
    const id = ids[key] ?? fresh.get(key) ?? making.newId()
    if (!ids[key]) fresh.set(key, id)
    return id
  }
  return {
    ...making,
    rows: emptyRows(),
    unmailed: new Map(),
    idOf,
    children: new Map(known.children.map(child => [child.id, child])),
    adults: new Map(known.adults.map(adult => [adult.id, adult])),
    facts: new Map(
      known.contacts.map(one => [
        factKey(one.child, one.person, one.kind),
        isOver(one, making.today) ? 'ended' : 'open',
      ]),
    ),
  }
}

const factKey = (child: string, person: string, kind: ContactKind) => `${child} ${person} ${kind}`
/** Whether this was ever so, be it ended now. */
export const isFact = (draft: Draft, child: string, person: string, kind: ContactKind) =>
  draft.facts.has(factKey(child, person, kind))

/** Whether this is so from today on, on file or by the sheet. */
export const holds = (draft: Draft, child: string, person: string, kind: ContactKind) =>
  draft.facts.get(factKey(child, person, kind)) === 'open'

/** One fact about a child and a person, unless it holds already. */
export function contact(draft: Draft, child_id: string, person_id: string, kind: ContactKind) {
  if (holds(draft, child_id, person_id, kind)) return
  draft.facts.set(factKey(child_id, person_id, kind), 'open')
  draft.rows.child_contacts.push({ school_id: draft.school, child_id, person_id, kind, ...from(draft) })
}

/** From that day on, or from today. */
export const from = (draft: Draft, day = draft.today): Dates => ({ from_on: day, until_on: null })

/** A new person with its identity and first role. Gives its id. */
export function person(
  draft: Draft,
  id: string,
  role: Role,
  from_on: string,
  columns: Partial<PersonRow> & { given_name: string },
) {
  const identity = draft.newId()
  const { school, language, now } = draft
  draft.rows.identities.push({ id: identity, created_at: now })
  draft.rows.persons.push({
    school_id: school,
    id,
    identity_id: identity,
    family_name: '',
    use_name: '',
    pronouns: '',
    born_on: null,
    spoken_language: language,
    written_language: language,
    interpreter_needed: false,
    access_needs: '',
    zone: null,
    title: '',
    reach: '',
    photo_id: null,
    created_at: now,
    ...columns,
  })
  membership(draft, id, role, from_on)
}

export function membership(draft: Draft, person_id: string, role: Role, from_on: string) {
  draft.rows.memberships.push({
    school_id: draft.school,
    id: draft.newId(),
    person_id,
    role,
    ...from(draft, from_on),
  })
}

export function addresses(draft: Draft, person_id: string, kind: AddressKind, values: readonly string[]) {
  const wanted = [...new Set(values)]
  // ids of one moment are in no order of their own; the first address is where letters go
  const ids = wanted.map(() => draft.newId()).sort()
  for (const [at, value] of wanted.entries())
    draft.rows.addresses.push({ school_id: draft.school, id: ids[at]!, person_id, kind, value })
}
