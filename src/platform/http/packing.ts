import { constants, crc32, deflateRawSync } from 'node:zlib'
import { remembered } from '../remembered.ts'

// level 1 costs a third of the default's time and at most 8 % more bytes on our pages; what follows the styles is
// small, and so is the memory that is cleared for it each time
const QUICK = { level: 1, windowBits: 13, memLevel: 6 }
const ONCE = { level: 9, finishFlush: constants.Z_FULL_FLUSH }
// RFC 1952: a gzip file, deflated, without name or time, of no particular system
const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/** The part that many pages begin with, packed so that another part can follow, with its length and checksum. */
type Head = { packed: Buffer; bytes: number; sum: number }
// languages × schools' colours × kinds of page
const heads = remembered<Head>(300)

const DOCUMENT = '<!doctype html>'
const MARK = '/*styles '
const styles: string[] = []

/**
 * Stands in a page for its styles until it is answered: they are most of its text and the same on all pages of a
 * kind, so they are not written, compared and packed each time.
 */
export function stylesMark(css: string): string {
  const known = styles.indexOf(css)
  return `${MARK}${known < 0 ? styles.push(css) - 1 : known}*/`
}

/** What stands before the end of the styles, with the styles that its mark stands for, and what follows. */
function partsOf(html: string): { begin: string; css: string; rest: string } {
  // in a part of a page such a mark is what somebody wrote
  const at = html.startsWith(DOCUMENT) ? html.indexOf(MARK) : -1
  if (at < 0) return { begin: '', css: '', rest: html }
  const end = html.indexOf('*/', at)
  return {
    begin: html.slice(0, at),
    css: styles[Number(html.slice(at + MARK.length, end))]!,
    rest: html.slice(end + 2),
  }
}

/** A page with its styles. */
export function wholePage(html: string): string {
  const { begin, css, rest } = partsOf(html)
  return begin + css + rest
}

/** The same as a gzip file. What it begins with is packed once, thoroughly, and only the rest for each page. */
export function packPage(html: string): Buffer {
  const { begin, css, rest } = partsOf(html)
  const head = headOf(begin, css)
  const bytes = Buffer.from(rest)
  const end = Buffer.alloc(8)
  end.writeUInt32LE(crc32(bytes, head.sum), 0)
  end.writeUInt32LE(head.bytes + bytes.byteLength, 4)
  return Buffer.concat([GZIP, head.packed, deflateRawSync(bytes, QUICK), end])
}

const headOf = (begin: string, css: string): Head =>
  heads(`${begin} ${styles.indexOf(css)}`, () => {
    const bytes = Buffer.from(begin + css)
    return { packed: deflateRawSync(bytes, ONCE), bytes: bytes.byteLength, sum: crc32(bytes) }
  })
