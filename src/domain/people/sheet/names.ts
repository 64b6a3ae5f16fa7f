import { fold } from './fold.ts'

export type NameOrder = 'givenFirst' | 'familyFirst'
export type PersonName = { given: string; family: string }

const SUFFIX = /^(jr|sr|ii|iii|iv|junior|senior)\.?$/i
const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|prof|sr|sra|srta|don|doña|señora?|السيد|السيدة|الدكتور|الدكتورة)\.?\s+(?=\S)/iu
// Small words that open a surname and belong to what follows them.
const PARTICLES = new Set(
  'de del la las los da das do dos di du van von der den ter ten bin ibn ben bint abu al el ال ابن بن بنت ابو'.split(
    ' ',
  ),
)
// Words that make one given name with the next: "Abd Allah", "عبد الرحمن".
const OPENS_GIVEN = new Set(['abd', 'abdul', 'abdel', 'عبد'])
const OPENS_GIVEN_BEFORE_SURNAME = new Set(['maria', 'jose', 'juan', 'luis', 'ana'])

const words = (text: string) => text.split(/\s+/).filter(word => word !== '')
const join = (parts: string[]) => parts.join(' ')

export const hasComma = (name: string): boolean => /[,،]/.test(name)
/** Formulas and markup are no names, and are taken as the text that they are. */
const isOddText = (name: string): boolean => /^[=+\-@]|[<>{}\\|]/.test(name)
export const withoutTitle = (name: string): string => name.replace(TITLE, '')

function byComma(name: string): PersonName {
  const [family = '', ...rest] = name.split(/[,،]/).map(part => part.trim())
  const suffix = rest.filter(part => SUFFIX.test(part))
  const given = rest.filter(part => !SUFFIX.test(part) && part !== '').join(', ')
  return { given: given || family, family: given ? join([family, ...suffix]) : join(suffix) }
}

/** Index at which the surname starts in a name whose given name stands first. */
function surnameStart(parts: string[], surnames: ReadonlySet<string>, twoSurnames: boolean): number {
  const shared = parts.findIndex((part, at) => at > 0 && surnames.has(fold(part)))
  let start = shared > 0 ? shared : parts.length - 1
  if (SUFFIX.test(parts[start]!) && start > 1) start--
  const double = twoSurnames && shared < 0 && parts.length >= 3
  if (double && !(parts.length === 3 && OPENS_GIVEN_BEFORE_SURNAME.has(fold(parts[0]!)))) start--
  while (start > 1 && PARTICLES.has(fold(parts[start - 1]!))) start--
  return OPENS_GIVEN.has(fold(parts[0]!)) && start === 1 && parts.length > 2 ? 2 : start
}

function surnameEnd(parts: string[], twoSurnames: boolean): number {
  let end = 1
  while (end < parts.length - 1 && PARTICLES.has(fold(parts[end - 1]!))) end++
  return twoSurnames && parts.length >= 3 ? Math.max(end, 2) : end
}

/**
 * A full name in its two parts. A comma decides; else `order` does. `surnames` are folded words that the adults
 * or children of the same row have for surnames; `twoSurnames` where people have two, as in Spanish.
 */
export function splitName(
  name: string,
  order: NameOrder,
  surnames: ReadonlySet<string>,
  twoSurnames: boolean,
): PersonName {
  if (isOddText(name)) return { given: name.trim(), family: '' }
  if (hasComma(name)) return byComma(name)
  const parts = words(name)
  if (parts.length < 2) return { given: name.trim(), family: '' }
  if (order === 'familyFirst') {
    const end = surnameEnd(parts, twoSurnames)
    return { given: join(parts.slice(end)), family: join(parts.slice(0, end)) }
  }
  const start = surnameStart(parts, surnames, twoSurnames)
  return { given: join(parts.slice(0, start)), family: join(parts.slice(start)) }
}

export type Aside = { name: string; aside: string | null }

/** "Samuel (Sam) Lee", "Samuel "Sam" Lee": the name without what stands in brackets or quotes, and that. */
export function takeAside(cell: string): Aside {
  const found = isOddText(cell) ? null : /\(([^()]{1,60})\)|["“”«»]([^"“”«»]{1,60})["“”«»]/u.exec(cell)
  if (!found) return { name: cell, aside: null }
  const name = `${cell.slice(0, found.index)} ${cell.slice(found.index + found[0].length)}`
  return { name: name.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim(), aside: (found[1] ?? found[2])!.trim() }
}

// A run of spaces is tried from its first one only: from each of them, a long run would take the square of its length.
const BEFORE_BRACKET = /(?<!\s)\s+\(/g

/** What stands in brackets on a line of its own belongs to the name above it. */
export const withAsides = (cell: string): string => cell.replace(BEFORE_BRACKET, ' (')

// No cell of a family names more; what does is a text.
export const MOST_PEOPLE = 20

/** "Ana and Luis Pérez", "Ana Ruiz / Luis Pérez": one name each; a first name alone gets the shared surname. */
export function splitPeople(cell: string): string[] {
  if (isOddText(cell.replace(/<[^\s<>@]+@[^\s<>@]+>/g, ''))) return [cell]
  const people = withAsides(cell)
    .split(/[&/;\n+]|(?<=\s)(?:and|y|و)(?=\s)/u)
    .map(name => name.trim())
    .filter(name => name !== '')
  if (people.length > MOST_PEOPLE) return [cell]
  const last = people.at(-1)
  if (people.length < 2 || !last || hasComma(last)) return people
  const surname = words(last).slice(1).join(' ')
  return people.map(name => (words(name).length === 1 && surname ? `${name} ${surname}` : name))
}

export const fullName = ({ given, family }: PersonName): string => `${given} ${family}`.trim()
