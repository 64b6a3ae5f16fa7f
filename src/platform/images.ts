import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Size } from './image-size.ts'

export type StoredImage = Size & { bytes: Buffer }

/** Why a file is not taken as a picture; `code` says which sentence tells it. */
export class ImageFault extends Error {
  readonly code: 'tooLarge' | 'kind' | 'tooManyPixels' | 'broken'
  constructor(code: ImageFault['code']) {
    super(`image: ${code}`)
    this.code = code
  }
}

export const MOST_IMAGE_BYTES = 8 * 1024 * 1024
const MOST_PIXELS = 64_000_000
const LONGEST_SIDE = 20_000
const STORED_SIDE = 512
/** What is sniffed, and what the decoder calls it. Nothing that can move, script or refer elsewhere. */
const TAKEN: Record<string, string> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' }

/**
 * A picture as it is kept: WebP of at most 512 pixels a side, turned upright, with nothing of the file that
 * came but its pixels: no place, no device, no name. Kind and dimensions are read before anything is unpacked.
 * Throws `ImageFault`.
 */
export async function storedImage(file: Uint8Array): Promise<StoredImage> {
  if (file.byteLength > MOST_IMAGE_BYTES) throw new ImageFault('tooLarge')
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  await needKind(bytes)
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: 10 })
      .autoOrient()
      .resize(STORED_SIDE, STORED_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    throw new ImageFault('broken')
  }
}

async function needKind(bytes: Buffer) {
  const sniffed = TAKEN[(await fileTypeFromBuffer(bytes))?.mime ?? '']
  if (!sniffed || isTwoFaced(bytes)) throw new ImageFault('kind')
  const told = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!told) throw new ImageFault('broken')
  if (told.format !== sniffed) throw new ImageFault('kind')
  const { width, height } = told
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    throw new ImageFault('tooManyPixels')
}

const OTHER_FACES = /%PDF-|<\?php|<!doctype|<html|<svg|<script/i
const READ_AS_OTHER = 1024
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1')
const ZIP_END_BYTES = 22

/**
 * A picture that other programs would open as a document, a page or an archive. Readers of PDF and HTML look
 * for a beginning within the first kilobyte, readers of ZIP for an end that closes the file.
 */
function isTwoFaced(bytes: Buffer): boolean {
  if (OTHER_FACES.test(bytes.subarray(0, READ_AS_OTHER).toString('latin1'))) return true
  const end = bytes.lastIndexOf(ZIP_END)
  if (end < 0 || end + ZIP_END_BYTES > bytes.length) return false
  return end + ZIP_END_BYTES + bytes.readUInt16LE(end + ZIP_END_BYTES - 2) === bytes.length
}
