import { homesOf } from './child-homes.ts'
import { fold } from './fold.ts'
import { firstTold, rowsOf, unionOf } from './merge.ts'
import { fullName } from './names.ts'
import type { SheetNote } from './note.ts'
import type { ProposedAdult, ProposedChild, ProposedContact } from './proposal.ts'
import type { RowAdult } from './row-adults.ts'
import type { RowContact } from './row-contacts.ts'
import type { ChildRows } from './same-children.ts'

export type KeyOf = (adult: RowAdult) => string

const longest = (texts: string[]) => texts.reduce((a, b) => (b.length > a.length ? b : a), '')

/** One adult from everything that its rows tell; gaps of one row are filled from the others. */
export function mergeAdult(key: string, told: RowAdult[], notes: SheetNote[]): ProposedAdult {
  const of = <K extends 'spoken' | 'written'>(what: K) =>
    told.map(adult => ({ value: adult[what], row: adult.row }))
  const fullest = told.find(adult => fullName(adult) === longest(told.map(fullName)))!
  return {
    key,
    given: fullest.given,
    family: fullest.family,
    emails: unionOf(told.map(adult => adult.emails)),
    wantsMail: told.some(adult => adult.wantsMail),
    phones: unionOf(told.map(adult => adult.phones)),
    spoken: firstTold(of('spoken'), 'adultSpoken', notes),
    written: firstTold(of('written'), 'adultWritten', notes),
    interpreter: firstTold(
      told.map(adult => ({ value: adult.interpreter, row: adult.row })),
      'adultInterpreter',
      notes,
    ),
    rows: rowsOf(told.map(adult => adult.row)),
  }
}

function mergeContacts(told: RowContact[], keyOf: KeyOf): ProposedContact[] {
  const merged: ProposedContact[] = []
  for (const { name, phones, adult } of told) {
    const key = adult && keyOf(adult)
    const known = merged.find(other => (key ? other.adult === key : fold(other.name) === fold(name)))
    if (known) known.phones = unionOf([known.phones, phones])
    else merged.push({ name, phones, adult: key })
  }
  return merged
}

/** One child from every row that names it. */
export function mergeChild(
  key: string,
  { told }: ChildRows,
  keyOf: KeyOf,
  oneAdultARow: boolean,
  notes: SheetNote[],
): ProposedChild {
  const first = told[0]!.child
  const text = (what: 'useName' | 'pronouns' | 'group') =>
    told.map(({ child, row }) => ({ value: child[what], row: row.number }))
  const day = (what: 'bornOn' | 'startsOn') =>
    told.map(({ child, row }) => ({ value: child[what], row: row.number }))
  const rows = [...new Set(told.map(({ row }) => row))]
  const contacts = (kind: 'emergency' | 'pickup' | 'payers') =>
    mergeContacts(
      rows.flatMap(row => row.contacts[kind]),
      keyOf,
    )
  return {
    key,
    given: first.given,
    family: first.family,
    useName: firstTold(text('useName'), 'childUseName', notes),
    pronouns: firstTold(text('pronouns'), 'childPronouns', notes),
    bornOn: firstTold(day('bornOn'), 'childBornOn', notes),
    startsOn: firstTold(day('startsOn'), 'childStartsOn', notes),
    group: firstTold(text('group'), 'childGroup', notes),
    homes: homesOf(rows, keyOf, oneAdultARow),
    emergency: contacts('emergency'),
    pickup: contacts('pickup'),
    payers: contacts('payers'),
    rows: rowsOf(rows.map(row => row.number)),
  }
}
