// A file is named by the trade's word, never by the kind of thing that a programmer sees in it.
import { type Outcome, runAlone, type Tree } from './source.ts'

const FORBIDDEN = new Set(
  'index utils util helpers helper common services service manager managers types constants base misc shared lib core'.split(
    ' ',
  ),
)
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
// databases have applied it and its twin by their names
const APPLIED_ANYWAY = ['db/migrations/0087_rooms_of_calls.sql']
const MIGRATION = /^\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.sql$/
// what may follow the word: "bookings.pure.test.ts", "messages.gen.ts"
const TAILS = new Set(['pure', 'test', 'gen', 'race', 'd', 'ts', 'tsx', 'css', 'mjs', 'json'])

export function checkVocabulary(tree: Tree): Outcome {
  const paths = [...tree.keys()].filter(path => /^(src|client|scripts|test|db)\//.test(path))
  const faults = [...paths.flatMap(path => faultsOf(path, tree)), ...numberedTwice([...tree.keys()])]
  return { faults, seen: `${paths.length} names` }
}

/** Two who work beside each other take the same next number: the second to land takes another one. */
function numberedTwice(paths: string[]): string[] {
  const numbered = paths.filter(path => /^(db\/migrations|docs\/decisions)\/\d{4}/.test(path))
  const numberOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 5)
  return numbered
    .filter((path, at) => numbered.findIndex(other => numberOf(other) === numberOf(path)) < at)
    .filter(path => !APPLIED_ANYWAY.includes(path))
    .map(path => `${path}: its number is taken`)
}

function faultsOf(path: string, tree: Tree): string[] {
  const steps = path.split('/')
  const file = steps.pop() ?? ''
  if (path.startsWith('db/'))
    return MIGRATION.test(file) ? [] : [`${path}: a migration is NNNN_what_it_brings.sql`]
  const [stem = '', ...tails] = file.split('.')
  const faults = [...steps, stem].flatMap(word => {
    if (!KEBAB.test(word)) return [`${path}: "${word}" is not kebab-case`]
    return isForbidden(word) ? [`${path}: "${word}" does not say what it is`] : []
  })
  for (const tail of tails) if (!TAILS.has(tail)) faults.push(`${path}: ".${tail}" is no ending of ours`)
  return [...faults, ...lonely(path, stem, tails, tree)]
}

const isForbidden = (word: string) => FORBIDDEN.has(word) || FORBIDDEN.has(word.split('-').at(-1) ?? '')

/** In the product a test stands beside the word that it tests. */
function lonely(path: string, stem: string, tails: string[], tree: Tree): string[] {
  if (!tails.includes('test') || path.startsWith('test/')) return []
  const beside = path.slice(0, path.lastIndexOf('/') + 1) + stem
  const has = tree.has(`${beside}.ts`) || tree.has(`${beside}.tsx`)
  return has ? [] : [`${path}: there is no ${stem}.ts beside this test`]
}

if (import.meta.main) await runAlone('vocabulary', checkVocabulary)
