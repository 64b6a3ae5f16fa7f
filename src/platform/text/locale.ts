/** The languages in which every sentence of the product exists. */
export const LANGUAGES = ['en', 'es', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]

/** A language, or a language with a region (`es-US`), which only changes how dates and numbers are written. */
export type Locale = Language | `${Language}-${string}`

export type Direction = 'ltr' | 'rtl'

export const languageOf = (locale: Locale): Language => locale.split('-', 1)[0] as Language

export const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code)

/** The language of what somebody reads, such as `es-US`, where every sentence exists in it. */
export function languageIn(written: string): Language | undefined {
  const [code = ''] = written.split('-', 1)
  return isLanguage(code) ? code : undefined
}

export function directionOf(locale: string): Direction {
  // Node has getTextInfo, the compiler's library does not know it yet
  const told = new Intl.Locale(locale) as Intl.Locale & { getTextInfo(): { direction: Direction } }
  return told.getTextInfo().direction
}

/** The offered language that a browser's Accept-Language header likes best; the first offered one otherwise. */
export function pickLocale(
  acceptLanguage: string | undefined,
  offered: readonly Language[] = LANGUAGES,
): Language {
  const wishes = (acceptLanguage ?? '').split(',', 20).map(readWish)
  const liked = wishes.filter(wish => wish.weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { tag } of liked) {
    const found = offered.find(language => tag === language || tag.startsWith(`${language}-`))
    if (found) return found
  }
  return offered[0] ?? 'en'
}

function readWish(part: string): { tag: string; weight: number } {
  const [tag = '', ...settings] = part.split(';').map(piece => piece.trim().toLowerCase())
  const quality = settings.find(setting => setting.startsWith('q='))
  const weight = quality ? Number(quality.slice(2)) : 1
  return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 }
}
