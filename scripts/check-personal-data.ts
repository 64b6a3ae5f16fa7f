// Every column is declared: about whom, what for and how long, or as not personal. What is not declared is not kept.
// One that names somebody who did something (`*_by`, an author) is that person's, and kept as long as what was done.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readSchema, type Schema } from './migrations.ts'
import { type Outcome, runAlone, type Tree } from './source.ts'

export type Declaration = {
  personalData?: Record<string, Record<string, unknown>>
  notPersonal?: readonly string[]
}

const FILE = /^src\/(?:.+\/)?personal-data\.ts$/
// says which school, of nobody in it
const TENANT = 'school_id'
const PEOPLE = 'persons'
const TOLD = ['about', 'purpose', 'keep']

export async function checkPersonalData(tree: Tree, root: string): Promise<Outcome> {
  const paths = [...tree.keys()].filter(path => FILE.test(path))
  const declared = new Map<string, Declaration>()
  for (const path of paths) declared.set(path, await import(pathToFileURL(join(root, path)).href))
  return compareColumns(readSchema(tree), declared)
}

export function compareColumns(schema: Schema, declared: ReadonlyMap<string, Declaration>): Outcome {
  const columns = new Set(
    [...schema.values()].flatMap(table => table.columns.map(column => `${table.name}.${column}`)),
  )
  const naming = columnsNaming(schema)
  const seenIn = new Map<string, string>()
  const faults: string[] = []
  const take = (column: string, path: string) => {
    const before = seenIn.get(column)
    if (before) faults.push(`${path}: ${column} is declared in ${before} already`)
    if (!columns.has(column)) faults.push(`${path}: ${column} is no column any more`)
    seenIn.set(column, path)
  }
  for (const [path, { personalData = {}, notPersonal = [] }] of declared) {
    for (const [column, entry] of Object.entries(personalData)) {
      take(column, path)
      const silent = TOLD.filter(word => !entry[word])
      if (silent.length > 0) faults.push(`${path}: ${column} does not tell ${silent.join(', ')}`)
      if (typeof entry.keep === 'string' && /\b(for ?ever|always|unlimited)\b/i.test(entry.keep))
        faults.push(`${path}: ${column} is kept for ever, which is no time`)
    }
    for (const column of notPersonal) {
      take(column, path)
      if (naming.has(column)) faults.push(`${path}: ${column} names a person, and is declared as nobody’s`)
    }
  }
  for (const { name, columns: own } of schema.values()) {
    const open = own.filter(column => column !== TENANT && !seenIn.has(`${name}.${column}`))
    if (open.length > 0) faults.push(`${name}: no personal-data.ts declares ${open.join(', ')}`)
  }
  return { faults, seen: `${columns.size} columns` }
}

/** The columns that point at a person. */
const columnsNaming = (schema: Schema): Set<string> =>
  new Set(
    [...schema.values()].flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .filter(key => key.target === PEOPLE)
        .flatMap(key => key.columns.filter(column => column !== TENANT).map(column => `${name}.${column}`)),
    ),
  )

if (import.meta.main) await runAlone('personal data', checkPersonalData)
