import { fold } from './fold.ts'

const TAGS = (
  'en es ar vi zh yue fr de it pt ru uk pl ro hu cs sk bg sr hr bs sq mk sl el tr az hy ka he fa ps ku ckb ur hi ' +
  'pa gu bn mr ta te kn ml si ne my th lo km id ms fil jv ko ja mn so am ti om sw rw ln yo ig ha wo ff ak zu xh ' +
  'af nl sv nb da fi is et lv lt ga cy eu ca gl ht qu ay gn nv haw sm to mi hmn ase mt yi kk ky uz tg tk bo ug'
).split(' ')
const NAMED_IN = ['en', 'es', 'ar', 'fr']

/** Names that people write and the language tables do not have. */
const OTHER_NAMES: Record<string, string> = {
  mandarin: 'zh',
  mandarin_chinese: 'zh',
  mandarín: 'zh',
  simplified_chinese: 'zh-Hans',
  traditional_chinese: 'zh-Hant',
  cantonese: 'yue',
  cantonés: 'yue',
  farsi: 'fa',
  dari: 'fa-AF',
  castellano: 'es',
  tagalog: 'fil',
  creole: 'ht',
  haitian: 'ht',
  kreyol: 'ht',
  asl: 'ase',
  sign_language: 'ase',
  sorani: 'ckb',
  kurdish: 'ku',
  punjabi: 'pa',
  brazilian_portuguese: 'pt-BR',
  oromo: 'om',
  twi: 'ak',
  norwegian: 'nb',
  ingles: 'en',
  eng: 'en',
  esp: 'es',
  spa: 'es',
}

function tableOfNames(): Map<string, string> {
  const names = new Map<string, string>()
  for (const locale of NAMED_IN) {
    const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
    for (const tag of TAGS) names.set(fold(display.of(tag) ?? tag), tag)
  }
  for (const tag of TAGS) {
    const own = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag)
    if (own) names.set(fold(own), tag)
    names.set(tag, tag)
  }
  for (const [name, tag] of Object.entries(OTHER_NAMES)) names.set(fold(name.replaceAll('_', ' ')), tag)
  return names
}

const NAMES = tableOfNames()

/** A tag such as `es-MX`, where the language is one that we know. */
function typedTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8}){1,2}$/i.test(text)) return undefined
  const [tag] = canonical(text.replaceAll('_', '-'))
  return tag && NAMES.get(fold(tag.split('-')[0]!)) ? tag : undefined
}

function canonical(text: string): string[] {
  try {
    return Intl.getCanonicalLocales(text)
  } catch {
    return []
  }
}

/** BCP 47 tag of a language named in English, Spanish, Arabic, French, itself or as a tag; undefined if unknown. */
export const languageTag = (word: string): string | undefined =>
  typedTag(word.trim()) ?? NAMES.get(fold(word)) ?? NAMES.get(fold(word).replace(/^(ال|اللغه ال)/, ''))

// A cell that is longer lists no languages; its start stands for it where it is asked about.
const MAX_LIST = 200
const MAX_WORD = 60

/** The words of a cell that lists languages: "Spanish / English", "español e inglés". */
export const languageWords = (cell: string): string[] =>
  (cell.length > MAX_LIST
    ? [cell.slice(0, MAX_WORD).toWellFormed()]
    : languageTag(cell)
      ? [cell]
      : cell.split(/[,;/&+\n،؛]|\s(?:and|or|y|e|o|و)\s|\(|\)/u)
  )
    .map(word => word.trim())
    .filter(word => fold(word) !== '')
