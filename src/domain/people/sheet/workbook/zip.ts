import { crc32, inflateRawSync } from 'node:zlib'
import { WorkbookFault } from './workbook-fault.ts'

// what all parts of one workbook that are read come to: 2,000 rows of 60 columns take a third of it
const MOST_UNPACKED = 16 * 1024 * 1024
const MOST_PARTS = 2000
const END = Buffer.from('PK\x05\x06', 'latin1')
const [ENTRY, LOCAL] = [0x02014b50, 0x04034b50]
const [ENCRYPTED, STORED, DEFLATED] = [1, 0, 8]

type Entry = { flags: number; method: number; crc: number; packed: number; at: number }

/** The parts of a zip file. One is unpacked when it is asked for, and all together to 16 MB at most. */
export type Parts = { names: string[]; text: (name: string) => string | undefined }

/** Throws `WorkbookFault`, as does `text`: nothing that the file says of a part's size is believed. */
export function partsOf(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = whole(() => entriesOf(file))
  let left = MOST_UNPACKED
  return {
    names: [...entries.keys()],
    text(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const part = whole(() => unpacked(file, entry, left))
      left -= part.length
      return whole(() => new TextDecoder('utf-8', { fatal: true }).decode(part))
    },
  }
}

/** What goes wrong in here is the file's fault: an end before the end, a part that is not what it says. */
function whole<T>(read: () => T): T {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof WorkbookFault) throw problem
    const { code } = problem as { code?: string }
    throw new WorkbookFault(code === 'ERR_BUFFER_TOO_LARGE' ? 'workbookLarge' : 'workbookDamaged')
  }
}

function entriesOf(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf(END)
  if (end < 0) throw new WorkbookFault('workbookDamaged')
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw new WorkbookFault('workbookLarge')
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (file.readUInt32LE(at) !== ENTRY) throw new WorkbookFault('workbookDamaged')
    const [name, extra, comment] = [28, 30, 32].map(offset => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.set(file.toString('utf8', at + 46, at + 46 + name), {
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

function unpacked(file: Buffer, { flags, method, crc, packed, at }: Entry, most: number): Buffer {
  if (flags & ENCRYPTED) throw new WorkbookFault('workbook')
  if (file.readUInt32LE(at) !== LOCAL) throw new WorkbookFault('workbookDamaged')
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const data = file.subarray(from, from + packed)
  if (method !== STORED && method !== DEFLATED) throw new WorkbookFault('workbook')
  if (most <= 0 || (method === STORED && data.length > most)) throw new WorkbookFault('workbookLarge')
  const part = method === STORED ? data : inflateRawSync(data, { maxOutputLength: most })
  if (crc32(part) !== crc) throw new WorkbookFault('workbookDamaged')
  return part
}
