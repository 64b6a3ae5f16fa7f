import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealer } from './sealing.ts'

const seals = sealer(randomBytes(32))
const key = seals.newKey('oak')

test('Any text opens again as it was, and its sealed form holds no word of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const sealed = seals.seal('oak', key, 'note 1', text)
      expect(seals.open('oak', key, 'note 1', sealed)).toBe(text)
      if (text.length > 8) expect(sealed.includes(Buffer.from(text, 'utf8'))).toBe(false)
    }),
  )
})

test('The same text is never sealed alike twice', () => {
  expect(seals.seal('oak', key, 'note 1', 'again')).not.toEqual(seals.seal('oak', key, 'note 1', 'again'))
})

test('What was changed, carried elsewhere or sealed with another key does not open', () => {
  const sealed = seals.seal('oak', key, 'note 1', 'in confidence')
  for (let n = 0; n < sealed.length; n++) {
    const bent = Buffer.from(sealed)
    bent[n]! ^= 1
    expect(() => seals.open('oak', key, 'note 1', bent)).toThrow()
  }
  expect(() => seals.open('oak', key, 'note 2', sealed)).toThrow()
  expect(() => seals.open('elm', key, 'note 1', sealed)).toThrow()
  expect(() => seals.open('oak', seals.newKey('oak'), 'note 1', sealed)).toThrow()
  expect(() => sealer(randomBytes(32)).open('oak', key, 'note 1', sealed)).toThrow()
  expect(() => seals.open('oak', key, 'note 1', sealed.subarray(0, 20))).toThrow()
})
