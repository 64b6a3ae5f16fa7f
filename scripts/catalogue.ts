// Reads locales/<area>.<language>.json and finds what would fail, or read badly, in front of a family.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { LANGUAGES, type Language } from '../src/platform/text/locale.ts'

/** One text per key, for an area in a language; `duplicates` are keys that the file has twice. */
export type Sheet = { area: string; language: string; texts: Record<string, string>; duplicates: string[] }
/** The argument types of each sound key, as TypeScript, by argument name. */
export type Signatures = Map<string, Map<string, string>>
export type Catalogue = { areas: string[]; signatures: Signatures; faults: string[] }

const KEY = /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9_-]+)+$/

export function readSheets(folder: string): Sheet[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => {
      const [area = '', language = ''] = name.slice(0, -'.json'.length).split('.')
      return readSheet(area, language, readFileSync(join(folder, name), 'utf8'))
    })
}

export function readSheet(area: string, language: string, json: string): Sheet {
  const texts = JSON.parse(json) as Record<string, string>
  const keys = [...json.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)].map(match => match[1] ?? '')
  return { area, language, texts, duplicates: keys.filter((key, at) => keys.indexOf(key) !== at) }
}

/** All faults at once; a key with a fault gets no signature, so the compiler names each use of it. */
export function check(sheets: Sheet[]): Catalogue {
  const faults: string[] = []
  const signatures: Signatures = new Map()
  const areas = [...new Set(sheets.map(sheet => sheet.area))].sort()
  for (const sheet of sheets) {
    const file = `${sheet.area}.${sheet.language}.json`
    if (!(LANGUAGES as readonly string[]).includes(sheet.language)) faults.push(`${file}: no such language`)
    for (const key of sheet.duplicates) faults.push(`${file}: ${key} stands there twice`)
  }
  for (const area of areas) {
    const own = sheets.filter(sheet => sheet.area === area)
    for (const key of [...new Set(own.flatMap(sheet => Object.keys(sheet.texts)))].sort()) {
      const checked = checkKey(area, key, own)
      faults.push(...checked.faults)
      if (checked.signature) signatures.set(key, checked.signature)
    }
  }
  return { areas, signatures, faults }
}

function checkKey(area: string, key: string, sheets: Sheet[]) {
  const faults: string[] = []
  if (!key.startsWith(`${area}.`)) faults.push(`${key}: a key of ${area} begins with "${area}."`)
  if (!KEY.test(key)) faults.push(`${key}: a key is words with dots between them`)
  let first: { language: Language; signature: Map<string, string> } | undefined
  for (const language of LANGUAGES) {
    const text = sheets.find(sheet => sheet.language === language)?.texts[key]
    const signature = checkText(`${key} (${language})`, text, language, faults)
    if (!signature) continue
    first ??= { language, signature }
    if (show(signature) !== show(first.signature))
      faults.push(`${key}: ${show(first.signature)} in ${first.language}, ${show(signature)} in ${language}`)
  }
  return { faults, signature: faults.length === 0 ? first?.signature : undefined }
}

function checkText(name: string, text: unknown, language: Language, faults: string[]) {
  if (text === undefined) faults.push(`${name}: missing`)
  else if (typeof text !== 'string' || text.trim() === '') faults.push(`${name}: empty`)
  else {
    try {
      const signature = new Map<string, string>()
      const elements = parse(text, { ignoreTag: true, locale: new Intl.Locale(language) })
      walk(elements, language, signature, fault => faults.push(`${name}: ${fault}`), '')
      return signature
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

type Report = (fault: string) => void

function walk(
  elements: MessageFormatElement[],
  language: Language,
  found: Map<string, string>,
  report: Report,
  inside: string,
) {
  const take = (argument: string, type: string) => {
    const before = found.get(argument)
    if (before && before !== type) report(`${argument} is ${before} and ${type}`)
    found.set(argument, type)
  }
  for (const element of elements) {
    if (element.type === TYPE.argument) take(element.value, 'string')
    if (element.type === TYPE.number || element.type === TYPE.plural) take(element.value, 'number')
    if (element.type === TYPE.date || element.type === TYPE.time) take(element.value, 'When')
    // inside a select # is only a sign, even when a plural stands around it
    if (element.type === TYPE.literal && inside === 'select in plural' && element.value.includes('#'))
      report('# inside a select does not count')
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    const forms = Object.keys(element.options)
    if (element.type === TYPE.select)
      take(
        element.value,
        forms
          .sort()
          .map(form => `'${form}'`)
          .join(' | '),
      )
    else
      checkForms(element.value, forms, new Intl.PluralRules(language, { type: element.pluralType }), report)
    const counting = inside.endsWith('plural')
    const kind = element.type === TYPE.plural ? 'plural' : counting ? 'select in plural' : 'select'
    for (const option of Object.values(element.options)) walk(option.value, language, found, report, kind)
  }
}

function checkForms(argument: string, forms: string[], rules: Intl.PluralRules, report: Report) {
  const wanted = rules.resolvedOptions().pluralCategories as string[]
  const missing = wanted.filter(form => !forms.includes(form))
  const idle = forms.filter(form => !form.startsWith('=') && !wanted.includes(form))
  if (missing.length) report(`${argument} lacks the form ${missing.join(', ')}`)
  if (idle.length) report(`${argument} has a form that never applies: ${idle.join(', ')}`)
}

const show = (signature: Map<string, string>) =>
  `{${[...signature]
    .map(([name, type]) => `${name}: ${type}`)
    .sort()
    .join(', ')}}`
