// node scripts/messages.ts          checks the catalogue and writes what the compiler needs to know of it
// node scripts/messages.ts --check  only says whether the written files are current
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../src/platform/text/locale.ts'
import { type Catalogue, check, readSheets, type Signatures } from './catalogue.ts'

const root = join(import.meta.dirname, '..')
const HEAD = '// Written by scripts/messages.ts from locales/: change the texts there and run it again.\n'

export function messagesModule(signatures: Signatures): string {
  const lines = [...signatures].map(([key, signature]) => {
    const args = [...signature].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => `${name}: ${type}`)
    return `  '${key}': ${args.length ? `{ ${args.join('; ')} }` : 'undefined'}`
  })
  const body = lines.join('\n')
  const when = body.includes(': When') ? "import type { When } from './when.ts'\n\n" : ''
  return `${HEAD}${when}export type Messages = {\n${body}\n}\n`
}

export function catalogueModule(areas: string[]): string {
  const name = (area: string, language: string) =>
    area.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) +
    language[0]?.toUpperCase() +
    language.slice(1)
  const files = areas.flatMap(area =>
    LANGUAGES.map(language => ({ area, language, name: name(area, language) })),
  )
  const imports = files.map(
    file =>
      `import ${file.name} from '../../../locales/${file.area}.${file.language}.json' with { type: 'json' }\n`,
  )
  const tables = LANGUAGES.map(language => {
    const own = files.filter(file => file.language === language)
    return `  ${language}: {\n${own.map(file => `    '${file.area}': ${file.name},\n`).join('')}  },\n`
  })
  const type = `Record<'${LANGUAGES.join("' | '")}', Record<string, Record<string, string>>>`
  return `${HEAD}${imports.join('')}\nexport const texts: ${type} = {\n${tables.join('')}}\n`
}

/** The generated files by path. An area without all of its languages cannot be imported and is left out. */
export function modules(catalogue: Catalogue, has: (area: string) => boolean): Record<string, string> {
  return {
    'src/platform/text/messages.gen.ts': messagesModule(catalogue.signatures),
    'src/platform/text/catalogue.gen.ts': catalogueModule(catalogue.areas.filter(has)),
  }
}

/** One line for every fault and every generated file that is not what the catalogue says. */
export function faultsOfCatalogue(write: boolean): string[] {
  const locales = join(root, 'locales')
  const catalogue = check(readSheets(locales))
  const has = (area: string) => LANGUAGES.every(code => existsSync(join(locales, `${area}.${code}.json`)))
  const stale = Object.entries(modules(catalogue, has)).filter(([path, text]) => readOr(path) !== text)
  if (write) for (const [path, text] of stale) writeWhole(join(root, path), text)
  const old = write ? [] : stale.map(([path]) => `${path}: not current, run node scripts/messages.ts`)
  return [...catalogue.faults, ...old]
}

const readOr = (path: string) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined

function writeWhole(path: string, text: string) {
  writeFileSync(`${path}.${process.pid}`, text)
  renameSync(`${path}.${process.pid}`, path)
}

if (import.meta.main) {
  const faults = faultsOfCatalogue(!process.argv.includes('--check'))
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
