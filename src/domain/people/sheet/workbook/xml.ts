import { SaxesParser } from 'saxes'
import { WorkbookFault } from './workbook-fault.ts'

export type Attributes = Record<string, string>
export type Listener = {
  open?: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Goes through a part of a workbook once. Names come without the prefix that a writer chose. A workbook declares
 * nothing of its own: one with a document type is refused, so that no entity can be made to grow.
 */
export function goThrough(xml: string, { open, text, close }: Listener) {
  const parser = new SaxesParser({ position: false })
  const refuse = () => {
    throw new WorkbookFault('workbookDamaged')
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => open?.(local(name), bare(attributes as Attributes)))
  if (text) for (const kind of ['text', 'cdata'] as const) parser.on(kind, text)
  parser.on('closetag', ({ name }) => close?.(local(name)))
  parser.write(xml).close()
}

function bare(attributes: Attributes): Attributes {
  const plain: Attributes = {}
  for (const name in attributes) plain[local(name)] = attributes[name]!
  return plain
}
