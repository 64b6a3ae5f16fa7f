// Small files, small functions, few imports.
import {
  isTest,
  lineOf,
  type Node,
  type Outcome,
  runAlone,
  type Source,
  sourcesIn,
  type Tree,
  visit,
} from './source.ts'

const LIMITS = { file: 200, test: 300, check: 120, function: 40, imports: 15 }
const MEDIANS = { file: 60, function: 10 }

type Size = { name: string; of: 'lines' | 'imports'; size: number; limit: number }

export function checkSizes(tree: Tree): Outcome {
  const sources = sourcesIn(tree, ['src', 'client', 'scripts', 'test'])
  const product = sources.filter(({ path }) => !isTest(path) && !path.startsWith('scripts/'))
  const functions = product.flatMap(functionsOf)
  const faults = [
    ...[...sources.flatMap(sizesOf), ...functions].flatMap(faultOf),
    ...medianFault(
      'file',
      product.map(source => linesOf(source.text)),
    ),
    ...medianFault(
      'function',
      functions.map(({ size }) => size),
    ),
  ]
  return { faults, seen: `${sources.length} files, ${functions.length} functions` }
}

const faultOf = ({ name, of, size, limit }: Size): string[] =>
  size > limit ? [`${name}: ${size} ${of}, the limit is ${limit}`] : []

function sizesOf(source: Source): Size[] {
  const { path } = source
  const limit = isTest(path) ? LIMITS.test : path.startsWith('scripts/check') ? LIMITS.check : LIMITS.file
  const imported = new Set(source.imports.map(one => one.to)).size
  const imports = isTest(path) ? 0 : imported
  return [
    { name: path, of: 'lines', size: linesOf(source.text), limit },
    { name: path, of: 'imports', size: imports, limit: LIMITS.imports },
  ]
}

/** From the first line of its signature to its last one. One that only wraps JSX is a page and counts as well. */
function functionsOf(source: Source): Size[] {
  const found: Size[] = []
  visit(source.program, (node, parent) => {
    const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
    if (!isFunction || !node.body) return
    const lines = source.text.slice(node.start, node.end).split('\n').length
    const name = `${source.path} ${nameOf(node, parent) ?? `line ${lineOf(source, node)}`}`
    // what is written in one line is an expression, not worth a place in the median
    if (lines > 1) found.push({ name, of: 'lines', size: lines, limit: LIMITS.function })
  })
  return found
}

function nameOf(node: Node, parent: Node | undefined): string | undefined {
  const holder = (node.id ?? parent?.id ?? parent?.key) as Node | null | undefined
  return typeof holder?.name === 'string' ? holder.name : undefined
}

const linesOf = (text: string) => text.trimEnd().split('\n').length

function medianFault(what: keyof typeof MEDIANS, sizes: number[]): string[] {
  const middle = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  return middle > MEDIANS[what]
    ? [`the median ${what} has ${middle} lines, the guide is ${MEDIANS[what]}`]
    : []
}

if (import.meta.main) await runAlone('sizes', checkSizes)
