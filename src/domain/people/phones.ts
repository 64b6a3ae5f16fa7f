import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { remembered } from '../../platform/remembered.ts'
import { westernDigits } from './sheet/fold.ts'

const parse = (typed: string, country: string) =>
  parsePhoneNumberFromString(westernDigits(typed), {
    extract: false,
    ...(isSupportedCountry(country) ? { defaultCountry: country as CountryCode } : {}),
  })

/** The seven digits by which people call each other in one town of North America; they are kept as they are. */
export function localNumber(typed: string, country: string): string | null {
  const [, one, other] = /^\s*(\d{3})[\s.-]?(\d{4})\s*$/.exec(westernDigits(typed)) ?? []
  const isLocal = one && isSupportedCountry(country) && getCountryCallingCode(country as CountryCode) === '1'
  return isLocal ? `${one}-${other}` : null
}

/** A number as E.164, with `;ext=` where it has one; null when it is none; a local one as it is. Without a prefix it is of `country`. */
export function readPhone(typed: string, country: string): string | null {
  const parsed = parse(typed, country)
  if (!parsed?.isValid()) return localNumber(typed, country)
  return parsed.ext ? `${parsed.number};ext=${parsed.ext}` : parsed.number
}

const shown = remembered<string>(1000)

/** A kept number as people of `country` read it: their own way at home, with the prefix from abroad. */
export const showPhone = (kept: string, country: string): string =>
  shown(`${country} ${kept}`, () => {
    const parsed = kept.startsWith('+') ? parse(kept, country) : undefined
    if (!parsed) return kept
    return parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
  })
