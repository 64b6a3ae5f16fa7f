import fs from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ImageFault, storedImage } from './images.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
const codeOf = (file: Uint8Array) =>
  storedImage(file).then(
    () => 'taken',
    fault => (fault instanceof ImageFault ? fault.code : fault),
  )

describe('A picture is kept', () => {
  test('as WebP of at most 512 pixels a side, never enlarged', async () => {
    const large = await storedImage(await picture(2000, 1000).jpeg().toBuffer())
    const small = await storedImage(await picture(30, 20).png().toBuffer())
    expect([large.width, large.height, small.width, small.height]).toEqual([512, 256, 30, 20])
    expect((await sharp(large.bytes).metadata()).format).toBe('webp')
  })

  test('upright, with nothing of the file but its pixels', async () => {
    const turned = await picture(60, 40)
      .withExif({ IFD0: { Copyright: 'canary-name' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const kept = await storedImage(turned)
    const told = await sharp(kept.bytes).metadata()
    expect([kept.width, kept.height]).toEqual([40, 60])
    expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation]).toEqual(Array(5).fill(undefined))
    expect(kept.bytes.includes('canary-name')).toBe(false)
  })
})

const corpus = '../shared/corpora/exif-gps/jpg'
describe.skipIf(!fs.existsSync(corpus))('Photos with places in them (../shared/corpora/exif-gps)', () => {
  const files = fs.existsSync(corpus)
    ? fs.readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(name => /\.jpe?g$/i.test(name))
    : []
  test.each(files)('%s', async name => {
    const file = fs.readFileSync(join(corpus, name))
    expect((await sharp(file).metadata()).exif).toBeDefined()
    const { bytes } = await storedImage(file)
    const told = await sharp(bytes).metadata()
    expect([told.exif, told.xmp, told.iptc]).toEqual([undefined, undefined, undefined])
    expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS|NIKON|ns\.adobe/i)
  })
})

describe('A file is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test('that is another kind, whatever it is called', async () => {
    const gif = await picture(4, 4).gif().toBuffer()
    for (const file of [
      gif,
      Buffer.from(svg),
      Buffer.from(`<?xml version="1.0"?>${svg}`),
      Buffer.from('MZ'),
      Buffer.alloc(0),
    ])
      expect(await codeOf(file)).toBe('kind')
  })

  test('that is something else as well', async () => {
    const jpeg = await picture(8, 8).jpeg().toBuffer()
    const withComment = (text: string) => {
      const comment = Buffer.from(text)
      const length = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 255])
      return Buffer.concat([jpeg.subarray(0, 2), length, comment, jpeg.subarray(2)])
    }
    const zip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
    expect(await codeOf(withComment('a plain remark'))).toBe('taken')
    for (const face of ['%PDF-1.4', '<script>alert(1)</script>', '<?php echo 1 ?>', '<!DOCTYPE html>'])
      expect(await codeOf(withComment(face))).toBe('kind')
    expect(await codeOf(Buffer.concat([jpeg, zip]))).toBe('kind')
  })

  test('that would unpack to more pixels than fit, before it is unpacked', async () => {
    const started = performance.now()
    expect(await codeOf(bombPng(30_000, 30_000))).toBe('tooManyPixels')
    expect(await codeOf(bombPng(60_000, 10))).toBe('tooManyPixels')
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('that is too large, or cut short', async () => {
    expect(await codeOf(new Uint8Array(8 * 1024 * 1024 + 1))).toBe('tooLarge')
    const jpeg = await picture(400, 400).jpeg().toBuffer()
    expect(await codeOf(jpeg.subarray(0, jpeg.length / 2))).toBe('broken')
  })
})

/** A PNG whose header promises that many pixels of one colour in a few bytes. */
function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.alloc(100_000))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return (crc ^ 0xffffffff) >>> 0
}
