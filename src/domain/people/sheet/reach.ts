import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { localNumber } from '../phones.ts'
import { westernDigits } from './fold.ts'

/** Values that a cell holds and the pieces of it that could not be read. */
export type Found = { values: string[]; unread: string[] }

const EMAIL = /^[^\s@<>()[\]",;:\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+[\p{L}]{2,24}$/u
const MARKS = /^(?:[-—–?.]+|n\/?a)$/i
const WORDS = /^(?:none|no|nil|null|ninguno|ninguna|no tiene|tbd|لا يوجد)$/i

/** A dash or "n/a". */
export const isBlankMark = (cell: string): boolean => MARKS.test(cell.trim())
/** A cell that says "nothing here" in so many words. "No" and "Null" are also surnames: not to be asked of a name. */
export const isNothing = (cell: string): boolean => isBlankMark(cell) || WORDS.test(cell.trim())
export const isEmail = (text: string): boolean => text.length <= 254 && EMAIL.test(text)

const sift = (cell: string, pieces: string[], read: (piece: string) => string | null): Found => {
  const found: Found = { values: [], unread: [] }
  for (const piece of pieces.map(piece => piece.trim()).filter(piece => piece !== '' && !isNothing(piece))) {
    const value = read(piece)
    if (value === null) found.unread.push(piece)
    else if (!found.values.includes(value)) found.values.push(value)
  }
  return found.values.length === 0 && found.unread.length > 1 ? { values: [], unread: [cell.trim()] } : found
}

const bareEmail = (piece: string) => {
  const bare = piece
    .replace(/^mailto:/i, '')
    .replace(/(?<![<>()."'])[<>()."']+$|^[<>("']+/g, '')
    .toLowerCase()
  return isEmail(bare) ? bare : null
}

/** Addresses of a cell in lower case, separated by anything that cannot be part of one. */
export const readEmails = (cell: string): Found =>
  sift(
    cell,
    cell.split(/[;,/|\s،؛]+|\s(?:or|and|y|o)\s/u).filter(piece => !/^(or|and|y|o|e|و)$/i.test(piece)),
    bareEmail,
  )

function phone(piece: string, country: string): string | null {
  if (!/\p{N}/u.test(piece)) return null
  const home = isSupportedCountry(country) ? (country as CountryCode) : undefined
  const parsed = parsePhoneNumberFromString(westernDigits(piece), home)
  if (!parsed?.isPossible()) return localNumber(piece, country)
  return parsed.ext ? `${parsed.number};ext=${parsed.ext}` : parsed.number
}

/** Numbers of a cell as E.164, with `;ext=` where it names one, local ones as they are; a number without prefix is of `country`. */
export function readPhones(cell: string, country: string): Found {
  const whole = phone(cell, country)
  const parted = cell.search(/[,/]/)
  const several =
    (cell.match(/\d/g)?.length ?? 0) > 16 ||
    /[;|\n]| (or|y|o|and) /i.test(cell) ||
    (parted >= 0 && /\d{4}/.test(cell.slice(parted)))
  if (whole && !several) return { values: [whole], unread: [] }
  return sift(cell, cell.split(/[;,/|\n،؛]|\s(?:or|and|y|o)\s/u), piece => phone(piece, country))
}

const PHONE_SHAPE = /^[+()\d\s.\-–/x#]{7,30}$/i

/** Looks like a telephone number, whatever its country. */
export const isPhoneLike = (cell: string): boolean => {
  const digits = westernDigits(cell)
    .replace(/\b(cell|mobile|home|work|ext|tel|cel)\b[.:]?/gi, '')
    .trim()
  const count = digits.match(/\d/g)?.length ?? 0
  return PHONE_SHAPE.test(digits) && count >= 7 && count <= 15
}
