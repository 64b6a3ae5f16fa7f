import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { fontFor, fontsOf, sizeOf, UNKNOWN, type Weight } from './fonts.ts'
import { inOrder, isRtl, type Piece, partsOf } from './pieces.ts'

const [MARGIN, GAP, LEADING] = [56, 6, 1.45]
/** Points of the longer side of a photo. */
const PICTURE_SIDE = 230
const SIZES = { title: 20, heading: 14, text: 11, small: 9 }
/** What the words below a photo take up, as a rule. */
const CAPTION = 5 * SIZES.text * LEADING

/** What a paper says, from top to bottom. Texts are as they were typed. */
export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'small'; text: string }
  | { kind: 'item'; label: string; text: string }
  /** A photo as it is kept, with what it shows below it. */
  | { kind: 'picture'; bytes: Buffer; label: string; text: string }

/** No line of letters that can be read has more; signs without width would fill none. */
const MOST_SIGNS = 300

type Line = { pieces: Piece[]; width: number; rtl: boolean }

/**
 * A PDF (A4, letters embedded) in the direction of its language; a paragraph in another script runs in its own.
 * `foot` stands at the bottom of every page, with the page's number.
 */
export async function drawPaper(
  blocks: Block[],
  { title, lang, rtl, foot }: { title: string; lang: string; rtl: boolean; foot: string },
): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, lang, info: { Title: title } },
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((given, failed) => {
    doc.on('data', part => parts.push(part))
    doc.on('end', () => given(Buffer.concat(parts)))
    doc.on('error', failed)
  })
  for (const weight of ['regular', 'bold'] as const)
    for (const { name, bytes } of fontsOf(weight)) doc.registerFont(name, bytes)
  const sheet = new Sheet(doc, rtl)
  for (const [n, block] of blocks.entries())
    if (block.kind === 'picture') sheet.show(await printable(block.bytes), block)
    else sheet.write(block, blocks[n + 1]?.kind === 'picture')
  sheet.number(foot)
  doc.end()
  return done
}

type Printable = { bytes: Buffer; width: number; height: number }

/** In a kind that papers know. */
async function printable(photo: Buffer): Promise<Printable> {
  const { data, info } = await sharp(photo).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

class Sheet {
  readonly #doc: PDFKit.PDFDocument
  readonly #rtl: boolean
  #y = MARGIN

  constructor(doc: PDFKit.PDFDocument, rtl: boolean) {
    this.#doc = doc
    this.#rtl = rtl
  }

  /** A photo, and below it when it was and what it shows; all on one page. */
  show({ bytes, width, height }: Printable, { label, text }: { label: string; text: string }) {
    const scale = Math.min(1, PICTURE_SIDE / Math.max(width, height))
    const [wide, high] = [width * scale, height * scale]
    this.#room(high + CAPTION)
    const x = this.#rtl ? this.#doc.page.width - MARGIN - wide : MARGIN
    this.#doc.image(bytes, x, this.#y, { width: wide, height: high })
    this.#y += high + GAP
    this.write({ kind: 'item', label, text })
  }

  /** A heading stays with what comes after it. */
  write(block: Exclude<Block, { kind: 'picture' }>, isBeforePicture = false) {
    if (block.kind === 'item') {
      this.#paragraph(block.label, 'small', 'bold')
      this.#paragraph(block.text, 'text', 'regular')
    } else {
      const isHead = block.kind === 'title' || block.kind === 'heading'
      if (isHead) this.#room(SIZES[block.kind] * 3 + (isBeforePicture ? PICTURE_SIDE + CAPTION : 0))
      this.#paragraph(block.text, block.kind, isHead ? 'bold' : 'regular')
    }
    this.#y += GAP
  }

  /** The foot of every page. */
  number(foot: string) {
    const { start, count } = this.#doc.bufferedPageRange()
    for (let page = start; page < start + count; page++) {
      this.#doc.switchToPage(page)
      this.#y = this.#doc.page.height - MARGIN + 14
      for (const line of this.#lines(`${foot} · ${page + 1}/${count}`, SIZES.small, 'regular').slice(0, 1))
        this.#draw(line, SIZES.small)
    }
  }

  #paragraph(text: string, kind: keyof typeof SIZES, weight: Weight) {
    const size = SIZES[kind]
    for (const paragraph of text.split('\n'))
      for (const line of this.#lines(paragraph, size, weight)) {
        this.#room(size * LEADING)
        this.#draw(line, size)
      }
  }

  /** A new page, where less than this is left. */
  #room(height: number) {
    if (this.#y + height <= this.#doc.page.height - MARGIN) return
    this.#doc.addPage()
    this.#y = MARGIN
  }

  #draw({ pieces, width, rtl }: Line, size: number) {
    let x = rtl ? this.#doc.page.width - MARGIN - width : MARGIN
    for (const piece of pieces) {
      const wide = this.#widthOf(piece, size) // in its font from here on
      if (piece.text.trim() !== '') this.#doc.text(piece.text, x, this.#y, { lineBreak: false })
      x += wide
    }
    this.#y += size * LEADING
  }

  /** Broken between words; a word that is long, between its letters. Each part is measured once. */
  #lines(paragraph: string, size: number, weight: Weight): Line[] {
    const room = this.#doc.page.width - 2 * MARGIN
    const rtl = isRtl(paragraph, this.#rtl)
    const lineOf = (text: string): Line => {
      const pieces = this.#pieces(text, rtl, weight)
      return { pieces, rtl, width: pieces.reduce((sum, piece) => sum + this.#widthOf(piece, size), 0) }
    }
    const lines: Line[] = []
    let [text, width] = ['', 0]
    for (const part of partsOf(paragraph)) {
      const more = lineOf(part).width
      if (text !== '' && (width + lineOf(part.trimEnd()).width > room || text.length > MOST_SIGNS)) {
        lines.push(lineOf(text.trimEnd()))
        ;[text, width] = ['', 0]
      }
      text += part
      width += more
    }
    return [...lines, lineOf(text.trimEnd())]
  }

  #pieces(text: string, rtl: boolean, weight: Weight): Piece[] {
    const known = [...text.replaceAll('\t', ' ')]
      .map(sign => (fontFor(sign, weight) ? sign : UNKNOWN))
      .join('')
    return inOrder(known, rtl, sign => fontFor(sign, weight)!)
  }

  #widthOf({ text, font }: Piece, size: number): number {
    return this.#doc
      .font(font)
      .fontSize(size * sizeOf(font))
      .widthOfString(text)
  }
}
