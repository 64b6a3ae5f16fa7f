import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { packPage, wholePage } from './packing.ts'

const SMALL = 1000

/**
 * A page as an answer, packed at once: a page is a string that is all there, and a stream around it would
 * cost more than the packing.
 */
export async function answerPage(
  c: Context,
  page: unknown,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const html = String(await (page as { toString(): string | Promise<string> }).toString())
  if (html.length < SMALL || !c.req.header('accept-encoding')?.includes('gzip'))
    return c.html(wholePage(html), status)
  const packed = packPage(html)
  return c.body(packed as Uint8Array<ArrayBuffer>, status, {
    'content-type': 'text/html; charset=UTF-8',
    'content-encoding': 'gzip',
    'content-length': String(packed.byteLength),
    vary: 'accept-encoding',
  })
}
