import type { Generated } from 'kysely'
import type { Role } from '../../platform/ctx.ts'
import type { Dated, Restricted } from './rules.ts'

type Keyed = { school_id: string; id: string }

export type PersonRow = Keyed & {
  identity_id: string | null
  given_name: string
  family_name: string
  use_name: string
  pronouns: string
  born_on: string | null
  spoken_language: string
  written_language: string
  interpreter_needed: boolean
  access_needs: string
  zone: string | null
  title: string
  reach: string
  photo_id: string | null
  created_at: string
}
export type ContactKind = 'emergency' | 'pickup' | 'payer' | 'mail'
export type GroupPart = 'child' | 'lead' | 'educator' | 'aide'
export type AddressKind = 'mail' | 'phone'

declare module '../../platform/db/client.ts' {
  interface Tables {
    photos: Keyed & { bytes: Buffer; mime: string; width: number; height: number; created_at: string }
    persons: PersonRow
    memberships: Keyed & Dated & { person_id: string; role: Role }
    person_languages: { school_id: string; person_id: string; language: string }
    addresses: Keyed & { person_id: string; kind: AddressKind; value: string }
    parties: Keyed & { child_id: string; label: string; attends: 'any' | 'all'; created_at: string }
    party_guardians: Dated & { school_id: string; party_id: string; guardian_id: string; relation: string }
    child_contacts: Dated & {
      school_id: string
      child_id: string
      person_id: string
      kind: ContactKind
      /** The home that named this contact, and that alone is shown it. */
      party_id: string | null
    }
    restrictions: Keyed &
      Dated & {
        child_id: string
        guardian_id: string
        scope: Restricted
        document: string
        author_id: string
        entered_at: string
        lifted_at: string | null
        lifted_by: string | null
      }
    groups: Keyed & Dated & { name: string }
    group_members: Keyed & Dated & { group_id: string; person_id: string; part: GroupPart }
    imports: Keyed & {
      by_person: string
      made_at: string
      sheet: string
      notes: Generated<unknown>
      choices: unknown
      refused: string
      outcome: unknown
      change_id: string | null
      applied_at: string | null
    }
    /** MM-DD, in the order of a school year. */
    school_terms: { school_id: string; begins: string[]; set_by: string; set_at: string }
  }
}
