const ARABIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

/** Arabic and Persian digits as the digits that every parser knows. */
export const westernDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) - PERSIAN_ZERO))

/**
 * The form in which two spellings are compared: lower case, western digits, no accents, vowel signs or
 * punctuation, one space between words. Never shown to anyone.
 */
export const fold = (text: string): string =>
  westernDigits(text)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\p{Cf}]/gu, '')
    .replace(/['’`´ʼ]/g, '')
    .toLowerCase()
    .replace(/ة/g, 'ه')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words of a header: also parts `ParentEmail1` and `child_name`, and takes the Arabic article off. */
export const headerWords = (header: string): string[] =>
  fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[’']s\b/g, ''))
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(' ')
    .filter(word => word !== '')
    .map(word => (word.length > 4 ? word.replace(/^(ال|لل)(?=\p{Script=Arabic}{2})/u, '') : word))

// Overrides, isolates and marks of direction, zero-width space, C0 controls but tab and newlines, C1 controls.
// The joiners U+200C and U+200D stay: Persian and Indic names are spelled with them.
const HIDDEN =
  /[[\p{Cc}--[\t\n\v\f\r]]\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gv

export const hasHidden = (text: string): boolean => text.search(HIDDEN) >= 0

/** The cell as a person sees it: without characters that only hide or turn others, spaces made single. */
export const visible = (text: string): string =>
  text
    .replace(HIDDEN, '')
    .replace(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
    .trim()
