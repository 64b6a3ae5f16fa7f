import type { Field } from './fields.ts'
import { headerWords } from './fold.ts'
import { readNumbering } from './ordinals.ts'
import { isGeneric, type Relation, relationsIn } from './relations.ts'
import * as say from './synonyms.ts'

type Party = 'child' | 'adult' | 'emergency' | 'pickup' | 'payer'

/** What a header alone says. `field` is null when it names at most a person; `foreign` when it is none of ours. */
export type HeaderMeaning = {
  field: Field | null
  party: Party | null
  relation: Relation | null
  person: number | null
  home: number | null
  foreign: boolean
}

// Beyond this a header is a question, and a word for a person in it does not make the column that person's name.
const SHORT = 4

function partyOf(header: string, relations: Relation[]): Party | null {
  if (say.EMERGENCY(header)) return 'emergency'
  if (say.PICKUP(header)) return 'pickup'
  if (say.PAYER(header)) return 'payer'
  if (relations.length > 0 || say.CONTACT(header)) return 'adult'
  return say.CHILD(header) ? 'child' : null
}

function specificRelation(header: string, relations: Relation[]): Relation | null {
  const specific = relations.filter(relation => !isGeneric(relation))
  // In Spanish "padre o tutor" and "madre o padre" mean whichever of them it is.
  const whoever = specific.length > 1 || (/ padre /.test(header) && / tutora? /.test(header))
  return whoever ? null : (specific[0] ?? null)
}

function languageField(header: string): Field {
  const [spoken, written] = [say.SPOKEN(header), say.WRITTEN(header)]
  if (spoken === written) return 'adultLanguage'
  return spoken ? 'adultSpoken' : 'adultWritten'
}

const isPhone = (header: string, party: Party | null) =>
  say.PHONE(header) || (say.NUMBER(header) && (party === 'adult' || party === 'emergency'))

function reachField(header: string, party: Party | null): Field | null {
  if (say.INTERPRETER(header)) return 'adultInterpreter'
  if (say.RELATION(header)) return 'adultRelation'
  if (say.EMAIL(header)) return 'adultEmail'
  if (isPhone(header, party)) return 'adultPhone'
  if (say.ADDRESS(header)) return 'address'
  return say.LANGUAGE(header) ? languageField(header) : null
}

function childField(header: string): Field | null {
  if (say.BORN(header)) return 'childBornOn'
  if (say.PRONOUNS(header)) return 'childPronouns'
  if (say.CHILD_HOME(header)) return 'childHome'
  if (say.USE_NAME(header)) return 'childUseName'
  if (say.STARTS(header)) return 'childStartsOn'
  return null
}

const groupField = (header: string): Field | null =>
  say.CLASS(header) || say.GRADE(header) ? 'childGroup' : null

type NamePart = 'Name' | 'Given' | 'Family'

function namePart(header: string): NamePart | null {
  if (say.FULL_NAME(header) || say.FAMILY_FIRST(header)) return 'Name'
  const [given, family] = [say.GIVEN(header), say.FAMILY(header)]
  if (given && family) return 'Name'
  if (given) return 'Given'
  if (family) return 'Family'
  return say.NAME(header) ? 'Name' : null
}

const nameField = (part: NamePart, party: 'child' | 'adult'): Field => `${party}${part}`

function adultField(header: string, words: number): Field | null {
  const reach = reachField(header, 'adult')
  if (reach) return reach
  const part = namePart(header)
  if (part) return nameField(part, 'adult')
  return say.HOME(header) && words <= SHORT ? 'adultHome' : null
}

function ofChild(header: string, words: number): Field | null {
  // A relation to the child is the adult's; a child's own mail, phone and language are not a roster's.
  const reach = reachField(header, 'child')
  if (reach) return reach === 'adultRelation' || reach === 'address' ? reach : 'unused'
  const own = childField(header)
  if (own) return own
  const part = namePart(header)
  if (part) return nameField(part, 'child')
  return groupField(header) ?? (words <= SHORT ? 'childName' : null)
}

function ofNobody(header: string, words: number): Field | null {
  const found = reachField(header, null) ?? childField(header)
  if (found) return found
  if (say.HOME(header) && words <= 2) return 'adultHome'
  const part = namePart(header)
  if (part && part !== 'Name') return nameField(part, 'child')
  return groupField(header) ?? (part && words <= SHORT ? 'childName' : null)
}

function ofContact(header: string, party: 'emergency' | 'pickup' | 'payer'): Field {
  const reach = reachField(header, 'emergency')
  if (party === 'emergency' && reach === 'adultPhone' && !say.NAME(header)) return 'emergencyPhone'
  if (reach && !say.NAME(header)) return 'unused'
  return party === 'emergency' ? 'emergencyName' : party === 'pickup' ? 'pickupNames' : 'payerName'
}

function fieldOf(header: string, party: Party | null, words: number): Field | null {
  if (party === 'adult') return say.CHILD_HOME(header) ? 'childHome' : adultField(header, words)
  if (party === 'child') return ofChild(header, words)
  if (party === null) return ofNobody(header, words)
  return ofContact(header, party)
}

/** Reads one header in English, Spanish or Arabic, from "Mom email" to a question of a form. */
export function readHeader(header: string): HeaderMeaning {
  const { home, person, rest } = readNumbering(header)
  const line = ` ${rest.join(' ')} `
  const relations = relationsIn(rest)
  const party = partyOf(line, relations)
  const foreign = say.FOREIGN(line) && party !== 'emergency'
  const field = foreign ? 'unused' : fieldOf(line, party, rest.length)
  const long = field === null && rest.length > SHORT
  return {
    field: long ? 'unused' : field,
    party: party ?? (home !== null ? 'adult' : null),
    relation: specificRelation(line, relations),
    person,
    home,
    foreign,
  }
}

/** How many cells of a row read like headers that we know: the row that has most is the header. */
export const knownHeaders = (row: readonly string[]): number =>
  row.filter(cell => {
    if (cell.trim() === '' || /[@\d]{3}|@/.test(cell) || cell.length > 200) return false
    const meaning = readHeader(cell)
    return meaning.foreign || (meaning.field !== null && meaning.field !== 'unused') || isPersonAlone(cell)
  }).length

function isPersonAlone(cell: string): boolean {
  const words = headerWords(cell)
  return words.length <= 3 && relationsIn(words).length > 0
}
