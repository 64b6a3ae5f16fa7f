import type { Context } from 'hono'
import type { Fields } from './fields.ts'

/** What is sent to an address: fields alone, beside them files, or a whole sheet. A body is no larger than that can be. */
export type Takes = 'fields' | 'files' | 'sheet'

const KB = 1024
const MOST_FIELDS = 2000
const MOST_BYTES: Record<Takes, { plain: number; multipart: number }> = {
  fields: { plain: 256 * KB, multipart: 256 * KB },
  files: { plain: 256 * KB, multipart: 12 * KB * KB },
  sheet: { plain: 3 * KB * KB, multipart: 12 * KB * KB },
}
const BOUNDARY = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i

/** What was sent is larger than is taken here (413), or no form (400). Told in plain words: no page of ours sends it. */
export class Unreadable extends Error {
  readonly status: 400 | 413
  constructor(status: 400 | 413) {
    super(status === 413 ? 'This is more than is taken here.' : 'This form cannot be read.')
    this.status = status
  }
}

/**
 * The fields of a form, each once or, sent several times, as a list. Counted before they are read, and read in
 * a time that grows with their bytes only. Throws Unreadable.
 */
export async function readFields(c: Context, takes: Takes = 'fields'): Promise<Fields> {
  const type = c.req.header('content-type') ?? ''
  const isMultipart = /^multipart\/form-data\b/i.test(type)
  const bytes = await readBytes(c, MOST_BYTES[takes][isMultipart ? 'multipart' : 'plain'])
  if (isMultipart) return listed(await partsOf(bytes, type))
  return /^application\/x-www-form-urlencoded\b/i.test(type) ? listed(pairsOf(bytes)) : {}
}

/** The body, which is left unread from the byte on that is one too many. */
async function readBytes(c: Context, most: number): Promise<Buffer<ArrayBuffer>> {
  const told = c.req.header('content-length')
  if (Number(told ?? 0) > most) throw new Unreadable(413)
  if (told !== undefined) return wholeOf(await c.req.raw.arrayBuffer(), most)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.byteLength
    if (length > most) throw new Unreadable(413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Of a body whose length was told no server lets more in; read as one, it costs no stream. */
function wholeOf(bytes: ArrayBuffer, most: number) {
  if (bytes.byteLength > most) throw new Unreadable(413)
  return Buffer.from(bytes)
}

function pairsOf(bytes: Buffer): Iterable<[string, string]> {
  needFew(bytes, '&')
  return new URLSearchParams(bytes.toString())
}

async function partsOf(bytes: Buffer<ArrayBuffer>, type: string): Promise<Iterable<[string, string | File]>> {
  const [, quoted, bare] = BOUNDARY.exec(type) ?? []
  const boundary = quoted ?? bare ?? ''
  if (!/^[\w'()+,./:=? -]{1,70}$/.test(boundary)) throw new Unreadable(400)
  needFew(bytes, `--${boundary}`)
  // the type is written anew, so that what was counted is what is read
  const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` }
  return new Response(bytes, { headers }).formData().catch(() => {
    throw new Unreadable(400)
  })
}

function needFew(bytes: Buffer, between: string) {
  let count = 0
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + between.length))
    if (++count > MOST_FIELDS) throw new Unreadable(413)
}

function listed(sent: Iterable<[string, string | File]>): Fields {
  const fields = new Map<string, (string | File)[]>()
  for (const [name, value] of sent) {
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  ) as Fields
}
