// What the content security policy would refuse, what would leak, and what would switch the compiler off.
import {
  at,
  isTest,
  literal,
  type Node,
  type Outcome,
  runAlone,
  type Source,
  sourcesIn,
  type Tree,
  visit,
} from './source.ts'

type Rule = (node: Node, parent: Node | undefined) => string | undefined

const noConsole: Rule = node =>
  isMember(node, 'console') ? 'console writes past the log and its redaction' : undefined

const RULES: Rule[] = [
  node => (node.type === 'TSAnyKeyword' ? '`any` switches the compiler off' : undefined),
  node => (node.type === 'JSXAttribute' ? attributeFault(nameOf(node.name), node.value) : undefined),
  // {...{ 'hx-on:click': … }} is the same attribute in other words
  (node, parent) =>
    node.type === 'Property' && parent?.type === 'ObjectExpression' ? quotedFault(node) : undefined,
  noConsole,
  node => (node.type === 'CallExpression' && nameOf(node.callee) === 'eval' ? 'eval runs text' : undefined),
  node =>
    isMember(node, undefined, /^(innerHTML|outerHTML|insertAdjacentHTML)$/)
      ? 'HTML from a string'
      : undefined,
]

// where the process begins there is an operator at the terminal, to be told the address
const ROOT = /^src\/(main|web|worker|cli)\.ts$/

export function checkStyle(tree: Tree): Outcome {
  const sources = sourcesIn(tree, ['src', 'client', 'scripts', 'test'])
  const faults = sources.flatMap(source => {
    const product = !source.path.startsWith('scripts/') && !isTest(source.path)
    const told = product ? RULES : RULES.slice(0, 1)
    return faultsOf(source, ROOT.test(source.path) ? told.filter(rule => rule !== noConsole) : told)
  })
  return { faults, seen: `${sources.length} files` }
}

function faultsOf(source: Source, rules: Rule[]): string[] {
  const faults: string[] = []
  visit(source.program, (node, parent) => {
    for (const rule of rules) {
      const fault = rule(node, parent)
      if (fault) faults.push(`${at(source, node)}: ${fault}`)
    }
  })
  return faults
}

function attributeFault(name: string, value: unknown): string | undefined {
  if (name === 'dangerouslySetInnerHTML') return 'HTML from a string'
  if (name === 'style') return 'an inline style, which the policy refuses: use a class'
  if (/^on[A-Za-z]+$/.test(name) && literal(value)) return 'an inline handler, which the policy refuses'
  if (/^hx-on\b/.test(name)) return 'hx-on needs eval, which the policy refuses: use an island'
  if (/^hx-(vals|headers)\b/.test(name) && /^\s*(js|javascript):/.test(textOf(value)))
    return `${name} with js: needs eval, which the policy refuses`
  if (/^(href|src|action|formaction)$/i.test(name) && /^\s*javascript:/i.test(textOf(value)))
    return 'a javascript: address, which the policy refuses'
}

function quotedFault(node: Node): string | undefined {
  const key = literal(node.key)?.text
  return key && /^hx-/.test(key) ? attributeFault(key, node.value) : undefined
}

function textOf(value: unknown): string {
  const node = value as Node | null
  return literal(node?.type === 'JSXExpressionContainer' ? node.expression : node)?.text ?? ''
}

function nameOf(value: unknown): string {
  const node = value as Node
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace)}:${nameOf(node.name)}`
  return typeof node.name === 'string' ? node.name : ''
}

function isMember(node: Node, object: string | undefined, property?: RegExp): boolean {
  if (node.type !== 'MemberExpression') return false
  const fits = object === undefined || nameOf(node.object) === object
  return fits && (property === undefined || property.test(nameOf(node.property)))
}

if (import.meta.main) await runAlone('style', checkStyle)
