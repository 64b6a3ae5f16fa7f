import type { Temporal } from 'temporal-polyfill'
import type { Field } from './fields.ts'
import type { SheetNote } from './note.ts'
import type { SheetQuestion } from './question.ts'
import type { Relation } from './relations.ts'

/** `key` is stable within one interpretation only; `rows` are the spreadsheet rows that speak of the person. */
export type ProposedChild = {
  key: string
  given: string
  family: string
  useName: string | null
  pronouns: string | null
  bornOn: Temporal.PlainDate | null
  startsOn: Temporal.PlainDate | null
  group: string | null
  homes: ProposedHome[]
  emergency: ProposedContact[]
  pickup: ProposedContact[]
  payers: ProposedContact[]
  rows: number[]
}

/** A household of one child: the adults who live there, each with its relation to this child. */
export type ProposedHome = { label: string | null; adults: { key: string; relation: Relation }[] }

/** `adult` is the key of the guardian who is meant, if it is one of the child's own. Phones are E.164. */
export type ProposedContact = { name: string; phones: string[]; adult: string | null }

/**
 * A guardian. Both names are empty where the sheet gives only a mail address or a number. Phones are E.164 with
 * `;ext=` where there is one; languages are BCP 47; `interpreter` is null where the sheet does not say.
 */
export type ProposedAdult = {
  key: string
  given: string
  family: string
  emails: string[]
  /** The sheet has an address of this adult, be it one that cannot be read: letters are for it, on paper till then. */
  wantsMail: boolean
  phones: string[]
  spoken: string | null
  written: string | null
  interpreter: boolean | null
  rows: number[]
}

/** Children and adults that are connected with each other, and with nobody outside. */
export type ProposedFamily = { children: ProposedChild[]; adults: ProposedAdult[] }

/** The catalogue says these as `sheet.refused.<code>`. */
export type RefusalCode = 'noChild' | 'nameUnreadable' | 'nameTooLong' | 'bornOnUnreadable' | 'bornOnInFuture'
export type RefusedRow = {
  number: number
  cells: string[]
  code: RefusalCode
  field: Field
  column: number | null
}

/** Exact: every row of the table is read or refused; homes are counted per child. */
export type SheetCounts = {
  rows: number
  read: number
  refused: number
  families: number
  children: number
  adults: number
  homes: number
}

export type Proposal = {
  families: ProposedFamily[]
  questions: SheetQuestion[]
  refusedRows: RefusedRow[]
  notes: SheetNote[]
  counts: SheetCounts
}
