import type { FaultCode } from './fault.ts'
import { MAX_BYTES } from './limits.ts'
import type { SheetNote } from './note.ts'
import { readWorkbook } from './workbook/workbook.ts'

/** `notes` is what a workbook wants said that the text alone no longer shows. */
export type Decoded =
  | { text: string; notes?: SheetNote[]; fault?: undefined }
  | { fault: FaultCode; text?: undefined }

const latin = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const ZIPS = ['PK\x03\x04', 'PK\x05\x06']
const NOT_TEXT = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  ...ZIPS,
  '\x1f\x8b',
  '7z\xbc\xaf',
  'Rar!',
  '\x7fELF',
  'ID3',
]
const OLD_WORKBOOK = '\xd0\xcf\x11\xe0'

/** What the first bytes say the file is, when it is not text. An old or locked workbook is told apart: it can be saved anew. */
function foreignKind(start: string): FaultCode | undefined {
  if (start.startsWith(OLD_WORKBOOK)) return 'workbook'
  return NOT_TEXT.some(magic => start.startsWith(magic)) ? 'notText' : undefined
}

const decode = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes)

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++
  })
  const many = sample.length * 0.15
  if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le'
  return zeros[0]! > many && zeros[1] === 0 ? 'utf-16be' : undefined
}

/** Accented Latin letters stand alone between plain ones; Arabic words are runs of high bytes. */
const legacyEncoding = (bytes: Uint8Array) =>
  /[\xc0-\xff]{4}/.test(latin(bytes)) ? 'windows-1256' : 'windows-1252'

function decodeNarrow(bytes: Uint8Array): Decoded {
  try {
    return { text: decode(bytes, 'utf-8') }
  } catch {
    if (bytes.includes(0)) return { fault: 'notText' }
    return { text: new TextDecoder(legacyEncoding(bytes)).decode(bytes) }
  }
}

function decodeWide(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: decode(bytes, encoding) }
  } catch {
    return { fault: 'loneSurrogate' }
  }
}

function fromBytes(bytes: Uint8Array): Decoded {
  const start = latin(bytes.subarray(0, 8))
  const isZip = ZIPS.some(magic => start.startsWith(magic))
  const foreign = isZip ? undefined : foreignKind(start)
  if (foreign) return { fault: foreign }
  if (bytes.length > MAX_BYTES) return { fault: 'tooLarge' }
  if (isZip) return readWorkbook(bytes)
  const wide = wideOrder(bytes)
  return wide ? decodeWide(bytes, wide) : decodeNarrow(bytes)
}

function fromString(text: string): Decoded {
  const foreign = foreignKind(text)
  if (foreign) return { fault: foreign }
  return Buffer.byteLength(text) > MAX_BYTES ? { fault: 'tooLarge' } : { text }
}

// Tab, line feed, vertical tab, form feed and carriage return belong to text; the other controls do not.
const CONTROLS = /[\p{Cc}--[\t\n\v\f\r]]/gv

/**
 * Text of an upload or a paste: UTF-8, UTF-16 of either order, windows-1252 or windows-1256; the mark at its
 * start is taken off. Of a workbook the text of its first sheet. Faults: workbook, workbookDamaged, workbookLarge,
 * notText, tooLarge (more than 2 MB), nul, loneSurrogate; of a workbook also empty and tooWide.
 */
export function decodeSheet(input: string | Uint8Array): Decoded {
  const decoded = typeof input === 'string' ? fromString(input) : fromBytes(input)
  if (decoded.fault) return decoded
  const text = decoded.text!.replace(/^\ufeff/, '')
  if (text.includes('\0')) return { fault: 'nul' }
  if (!text.isWellFormed()) return { fault: 'loneSurrogate' }
  if ((text.match(CONTROLS)?.length ?? 0) > text.length / 20) return { fault: 'notText' }
  return { ...decoded, text }
}
