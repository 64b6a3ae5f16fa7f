import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { remembered } from '../../platform/remembered.ts'
import { westernDigits } from './sheet/fold.ts'

const parse = (typed: string, country: string) =>
  parsePhoneNumberFromString(westernDigits(typed), {
    extract: false,
    ...(isSupportedCountry(country) ? { defaultCountry: country as CountryCode } : {}),
  })

/** A number as E.164, with `;ext=` where it has one; null when it is none. Without a prefix it is of `country`. */
export function readPhone(typed: string, country: string): string | null {
  const parsed = parse(typed, country)
  if (!parsed?.isValid()) return null
  return parsed.ext ? `${parsed.number};ext=${parsed.ext}` : parsed.number
}

const shown = remembered<string>(1000)

/** A kept number as people of `country` read it: their own way at home, with the prefix from abroad. */
export const showPhone = (kept: string, country: string): string =>
  shown(`${country} ${kept}`, () => {
    const parsed = parse(kept, country)
    if (!parsed) return kept
    return parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
  })
