import { createHash, randomBytes, randomUUID } from 'node:crypto'

const BYTES = 16
const AHEAD = 256
let random = Buffer.alloc(0)

/** Drawn for many ids at once: each draw costs more than its bytes. */
function randomId(): Buffer {
  if (random.length === 0) random = randomBytes(BYTES * AHEAD)
  const bytes = random.subarray(0, BYTES)
  random = random.subarray(BYTES)
  return bytes
}

/** A UUID of version 7: sorts by the time it was made. */
export function newId(): string {
  const bytes = randomId()
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return dashed(bytes)
}

/** A UUID that is always the same for the same words: for the demo school and for tests. */
export function idFor(...words: string[]): string {
  const bytes = createHash('sha256').update(words.join('\n')).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return dashed(bytes)
}

/** A key for a form that is sent once, however often its button is pressed. */
export const newKey = randomUUID

const dashed = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** What the database takes as a school's short name; anything else, such as a NUL, it is not asked for. */
export const isSlug = (text: string): boolean => /^[a-z0-9][a-z0-9-]{1,40}$/.test(text)
