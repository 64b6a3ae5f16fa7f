import type { Context } from 'hono'
import type { Fields } from './fields.ts'

const KB = 1024
const MOST_FIELDS = 2000
// a page's form; a sheet that is pasted; a form with a file
const MOST_BYTES = { form: 256 * KB, sheet: 3 * KB * KB, files: 12 * KB * KB }
const SHEETS = /^\/s\/[^/]+\/imports(\/|$)/
const FILES =
  /^\/s\/[^/]+\/(imports\/new|me\/photo|observations\/new|[^/]+\/[^/]+\/photo\/new|v\/[^/]+\/new|children\/[^/]+\/(homes\/[^/]+\/)?voice\/new|actions\/[^/]+\/done|m(eetings)?\/[^/]+\/preparation(\/child)?)$/
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
export async function readFields(c: Context): Promise<Fields> {
  const type = c.req.header('content-type') ?? ''
  const isMultipart = /^multipart\/form-data\b/i.test(type)
  const bytes = await readBytes(c, mostBytes(c.req.path, isMultipart))
  if (isMultipart) return listed(await partsOf(bytes, type))
  return /^application\/x-www-form-urlencoded\b/i.test(type) ? listed(pairsOf(bytes)) : {}
}

function mostBytes(path: string, isMultipart: boolean): number {
  if (isMultipart && FILES.test(path)) return MOST_BYTES.files
  return SHEETS.test(path) ? MOST_BYTES.sheet : MOST_BYTES.form
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
