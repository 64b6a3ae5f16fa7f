import { expect, test } from 'vitest'
import { fontsOf } from './fonts.ts'

/** The sum of a table as the format defines it; that of "head" counts the word that says the sum of all as nothing. */
function sumOf(table: Buffer, tag: string): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
  if (tag === 'head') padded.writeUInt32BE(0, 8)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

test('Every font is unpacked whole: each of its tables has the sum that is said of it', () => {
  for (const { name, bytes } of [...fontsOf('regular'), ...fontsOf('bold')]) {
    const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, n) => {
      const entry = bytes.subarray(12 + n * 16, 28 + n * 16)
      const [sum, from, length] = [4, 8, 12].map(at => entry.readUInt32BE(at)) as [number, number, number]
      const tag = entry.toString('latin1', 0, 4)
      return { tag, isWhole: sumOf(bytes.subarray(from, from + length), tag) === sum }
    })
    expect([name, bytes.readUInt32BE(0)]).toEqual([name, 0x00010000])
    expect([name, tables.filter(({ isWhole }) => !isWhole)]).toEqual([name, []])
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']))
  }
})
