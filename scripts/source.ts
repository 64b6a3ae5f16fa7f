// What the checks share: the files of the house as texts, and what a parser sees in them.
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/** Texts by path from the root, so that a test can hand a check a house of its own. */
export type Tree = ReadonlyMap<string, string>
/** One line per fault; `seen` says how much was looked at, lest a check that sees nothing passes for a good one. */
export type Outcome = { faults: string[]; seen: string }
export type Check = (tree: Tree, root: string) => Outcome | Promise<Outcome>

export type Node = { type: string; start: number; end: number; [key: string]: unknown }
/** `to`: a path from the root for the house's own files, else the name of the package. */
export type Import = { to: string; own: boolean; typeOnly: boolean; line: number }
export type Source = { path: string; text: string; program: Node; imports: Import[] }

const WATCHED = [
  '{src,client,scripts,test}/**/*.{ts,tsx,css,mjs}',
  'db/migrations/*.sql',
  'docs/authorization.txt',
  'docs/decisions/*.md',
]

export function readTree(root: string): Tree {
  const paths = WATCHED.flatMap(pattern => globSync(pattern, { cwd: root })).map(path =>
    path.replaceAll('\\', '/'),
  )
  return new Map(paths.sort().map(path => [path, readFileSync(join(root, path), 'utf8')]))
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')
const isGenerated = (path: string) => path.includes('.gen.')

/** The parsed TypeScript below these folders, without what is generated. */
export function sourcesIn(tree: Tree, folders: string[]): Source[] {
  const wanted = (path: string) =>
    /\.tsx?$/.test(path) && !isGenerated(path) && folders.some(folder => path.startsWith(`${folder}/`))
  return [...tree].filter(([path]) => wanted(path)).map(([path, text]) => parse(path, text))
}

const parsed = new Map<string, Source>()

function parse(path: string, text: string): Source {
  const name = `${path}\n${text}`
  const found = parsed.get(name)
  if (found) return found
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const source = { path, text, program: program as unknown as Node, imports: [] as Import[] }
  source.imports = importsOf(source)
  parsed.set(name, source)
  return source
}

/** Calls `see` for every node of the syntax tree, parents before children. */
export function visit(node: Node, see: (node: Node, parent?: Node) => void, parent?: Node) {
  see(node, parent)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see, node)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export const lineOf = (source: Source, node: Node) => source.text.slice(0, node.start).split('\n').length
export const at = (source: Source, node: Node) => `${source.path}:${lineOf(source, node)}`

/** The text of a string literal, or of a template's part before its first value; undefined otherwise. */
export function literal(node: unknown): { text: string; whole: boolean } | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return { text: node.value, whole: true }
  if (node.type !== 'TemplateLiteral') return undefined
  const [first] = node.quasis as { value: { cooked: string } }[]
  return { text: first?.value.cooked ?? '', whole: (node.quasis as Node[]).length === 1 }
}

function importsOf(source: Source): Import[] {
  const found: Import[] = []
  visit(source.program, node => {
    const value = literal(node.source)?.text
    if (value === undefined) return
    const own = value.startsWith('.')
    const to = own ? posix.join(posix.dirname(source.path), value) : value
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
    found.push({ to, own, typeOnly, line: lineOf(source, node) })
  })
  return found
}

/** Prints what a check found, and fails the process if it found anything. */
export function report(name: string, { faults, seen }: Outcome) {
  console.log(
    `${faults.length ? 'not ok' : 'ok'}  ${name}: ${seen}${faults.length ? `, ${faults.length} faults` : ''}`,
  )
  for (const fault of faults) console.log(`        ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

/** For `node scripts/check-….ts` on its own. */
export async function runAlone(name: string, check: Check) {
  const root = join(import.meta.dirname, '..')
  report(name, await check(readTree(root), root))
}
