import type { Temporal } from 'temporal-polyfill'
import type { Relation } from './relations.ts'

/** A child or guardian whom the school already has; empty lists and nulls where it has nothing. */
type KnownPerson = {
  id: string
  given: string
  family: string
}

export type KnownChild = KnownPerson & {
  useName: string | null
  pronouns: string | null
  bornOn: Temporal.PlainDate | null
  startsOn: Temporal.PlainDate | null
  group: string | null
  homes: { adults: { id: string; relation: Relation }[] }[]
  emergency: string[]
  pickup: string[]
  payers: string[]
}

/** Emails in lower case, phones as E.164, languages as BCP 47. */
export type KnownAdult = KnownPerson & {
  emails: string[]
  phones: string[]
  spoken: string | null
  written: string | null
  interpreter: boolean | null
}

/** The people of one school. `emergency`, `pickup` and `payers` are the names that are on file. */
export type KnownSchool = { children: KnownChild[]; adults: KnownAdult[] }
