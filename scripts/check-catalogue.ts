// The catalogue is whole and current, all of it is used, and no sentence for users stands anywhere else.

import { join } from 'node:path'
import { readSheets } from './catalogue.ts'
import { faultsOfCatalogue } from './messages.ts'
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

// A refusal is thrown by its code, `area.word`; its sentence is `area.refused.word`.
const REFUSED = '.refused.'
// The product's name is the same in every language.
const NAMES = new Set(['Trellis'])
const READ_OUT = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description'])

type Use = { key: string; whole: boolean; where: string }
type Found = { texts: Set<string>; stems: Set<string>; asked: Use[]; faults: string[] }

export function checkCatalogue(tree: Tree, root: string): Outcome {
  const sheets = readSheets(join(root, 'locales'))
  const keys = [...new Set(sheets.flatMap(sheet => Object.keys(sheet.texts)))]
  return { faults: [...faultsOfCatalogue(false), ...compareKeys(tree, keys)], seen: `${keys.length} keys` }
}

export function compareKeys(tree: Tree, keys: string[]): string[] {
  const found: Found = { texts: new Set(), stems: new Set(), asked: [], faults: [] }
  for (const source of sourcesIn(tree, ['src', 'client'])) if (!isTest(source.path)) look(source, found)
  const known = new Set(keys)
  const missing = found.asked.filter(({ key, whole }) =>
    whole ? !known.has(key) : !keys.some(other => other.startsWith(key)),
  )
  return [
    ...missing.map(({ key, where }) => `${where}: the catalogue has no ${key}`),
    ...keys.filter(key => !isUsed(key, found)).map(key => `${key}: nobody uses it`),
    ...found.faults,
  ]
}

function isUsed(key: string, { texts, stems }: Found): boolean {
  if (texts.has(key)) return true
  if (key.includes(REFUSED) && texts.has(key.replace(REFUSED, '.'))) return true
  return [...stems].some(stem => key.startsWith(stem))
}

function look(source: Source, found: Found) {
  visit(source.program, (node, parent) => {
    const text = literal(node)
    if (text?.whole) found.texts.add(text.text)
    // a stem names an area and something in it: `people.`, on its own, would excuse a whole area
    else if (text && /^[a-z][\w-]*\.[\w-]/.test(text.text)) found.stems.add(text.text)
    const asked = askedFor(node)
    if (asked) found.asked.push({ key: asked.text, whole: asked.whole, where: at(source, node) })
    if (hasWords(node, parent)) found.faults.push(`${at(source, node)}: a sentence outside the catalogue`)
  })
}

/** t('key'), text.t('key'), and the code of new Refused('area.code'). */
function askedFor(node: Node): { text: string; whole: boolean } | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
  const callee = node.callee as Node
  const name = (callee.type === 'MemberExpression' ? (callee.property as Node) : callee).name
  const text = literal((node.arguments as Node[])[0])
  if (!text || text.text === '') return undefined
  if (node.type === 'CallExpression' && name === 't') return text
  if (node.type === 'NewExpression' && name === 'Refused')
    return { ...text, text: text.text.replace('.', REFUSED) }
}

function hasWords(node: Node, parent: Node | undefined): boolean {
  if (node.type === 'JSXText') return isSentence(String(node.value))
  if (parent && isChild(node, parent)) return isSentence(literal(node.expression)?.text ?? '')
  if (node.type !== 'JSXAttribute' || !READ_OUT.has(String((node.name as Node).name))) return false
  const value = node.value as Node | null
  const text = literal(value?.type === 'JSXExpressionContainer' ? value.expression : value)
  return text !== undefined && isSentence(text.text)
}

const isChild = (node: Node, parent: Node) =>
  node.type === 'JSXExpressionContainer' && (parent.type === 'JSXElement' || parent.type === 'JSXFragment')
const isSentence = (text: string) =>
  /\p{L}{2}/u.test(text) && !NAMES.has(text.replace(/^\P{L}+|\P{L}+$/gu, ''))

if (import.meta.main) await runAlone('catalogue', checkCatalogue)
