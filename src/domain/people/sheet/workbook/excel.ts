import { posix } from 'node:path'
import { WorkbookFault } from './workbook-fault.ts'
import { type Attributes, goThrough } from './xml.ts'
import type { Parts } from './zip.ts'

/** What the sheets of an Excel file are and what their cells refer to. */
export type Excel = { sheets: { name: string; part: string }[] } & Shared
export type Shared = { strings: string[]; patterns: string[]; from1904: boolean }

// formats without a code of their own in the file, as far as they make a day or a time of a number
const BUILT_IN: Record<string, string> = {
  ...Object.fromEntries([14, 15, 16, 17, 22].map(id => [id, 'yyyy-mm-dd'])),
  ...Object.fromEntries([18, 19, 20, 21].map(id => [id, 'h:mm'])),
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(id => [id, 'yyyy-mm-dd'])),
}

/** What a writer had to escape: `_x000D_` is a carriage return. */
export const unescaped = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Opens an Excel file as far as it is needed to read its sheets. Hidden ones and charts are none. */
export function openExcel(parts: Parts): Excel {
  const book = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = relationsOf(parts, book)
  const sheets: Excel['sheets'] = []
  let from1904 = false
  goThrough(needed(parts, book), {
    open(name, { name: title = '', state = 'visible', id, date1904 }) {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      const target = relations.find(one => one.id === id && one.kind === 'worksheet')
      if (name === 'sheet' && state === 'visible' && target) sheets.push({ name: title, part: target.part })
    },
  })
  const textOf = (kind: string) => parts.text(relations.find(one => one.kind === kind)?.part ?? '')
  return {
    sheets,
    strings: stringsIn(textOf('sharedStrings')),
    patterns: patternsIn(textOf('styles')),
    from1904,
  }
}

function needed(parts: Parts, name: string): string {
  const text = parts.text(name)
  if (text === undefined) throw new WorkbookFault('workbookDamaged')
  return text
}

/** What a part points to, by the last word of its kind: writers differ in what stands before it. */
function relationsOf(parts: Parts, of: string) {
  const relations: { id: string; kind: string; part: string }[] = []
  const [folder, file] = [posix.dirname(of), posix.basename(of)]
  goThrough(parts.text(posix.join(folder, '_rels', `${file}.rels`)) ?? '<none/>', {
    open(_, { Id = '', Type = '', Target = '' }) {
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      relations.push({ id: Id, kind, part: posix.resolve('/', folder, Target).slice(1) })
    },
  })
  return relations
}

/** The texts that cells share. How a word is pronounced stands beside it and is not read. */
function stringsIn(xml: string | undefined): string[] {
  const strings: string[] = []
  let [text, isText, isSpoken] = ['', false, false]
  goThrough(xml ?? '<none/>', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isSpoken = true
      isText = name === 't'
    },
    text(more) {
      if (isText && !isSpoken) text += more
    },
    close(name) {
      isText = false
      if (name === 'rPh') isSpoken = false
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** How each style of a cell shows a number. */
function patternsIn(xml: string | undefined): string[] {
  const codes = new Map<string, string>()
  const patterns: string[] = []
  let isOfCells = false
  const codeOf = ({ numFmtId = '0' }: Attributes) => codes.get(numFmtId) ?? BUILT_IN[numFmtId] ?? 'General'
  goThrough(xml ?? '<none/>', {
    open(name, attributes) {
      if (name === 'cellXfs') isOfCells = true
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (name === 'xf' && isOfCells) patterns.push(codeOf(attributes))
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return patterns
}
