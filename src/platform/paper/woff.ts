import { inflateSync } from 'node:zlib'

const [WOFF_HEAD, WOFF_ENTRY, HEAD, ENTRY] = [44, 20, 12, 16]

/** The font that a WOFF file packs, unpacked: whoever draws with the packed one unpacks it for each paper. */
export function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(HEAD + count * ENTRY)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const parts: Buffer[] = [head]
  let at = head.length
  for (let n = 0; n < count; n++) {
    const entry = woff.subarray(WOFF_HEAD + n * WOFF_ENTRY, WOFF_HEAD + (n + 1) * WOFF_ENTRY)
    const [from, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const kept = woff.subarray(from, from + packed)
    const table = packed < length ? inflateSync(kept) : kept
    const own = head.subarray(HEAD + n * ENTRY)
    entry.copy(own, 0, 0, 4)
    entry.copy(own, 4, 16, 20)
    own.writeUInt32BE(at, 8)
    own.writeUInt32BE(length, 12)
    const gap = Buffer.alloc(-length & 3)
    parts.push(table, gap)
    at += length + gap.length
  }
  return Buffer.concat(parts)
}
