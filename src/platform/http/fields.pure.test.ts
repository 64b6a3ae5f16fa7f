import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as field from './fields.ts'
import { type Fields, parse } from './fields.ts'

/** What a form with this one field takes of `value`, or the key of what is wrong with it. */
function take(schema: z.ZodType, value: Fields[string] | undefined) {
  const fields: Fields = value === undefined ? {} : { it: value }
  const result = parse(z.object({ it: schema }), fields)
  return result.ok ? result.input.it : (result.problems.it?.key ?? result.problems)
}
const all = (schema: z.ZodType, values: (Fields[string] | undefined)[]) =>
  values.map(value => take(schema, value))
const same = (n: number, key: string) => Array.from({ length: n }, () => `common.invalid.${key}`)
const file = new File(['x'], 'x.txt')

describe('text', () => {
  test('is kept as typed, with one kind of line end', () => {
    const typed = ['', '  two  ', 'a\r\nb\nc', 'a\rb', '<b>&amp;</b>', '=1+1', '👩‍👧', 'e\u0301', '\u202Ertl']
    expect(all(field.text(20), typed)).toEqual(typed.map(value => value.replace(/\r\n?/g, '\n')))
    expect(take(field.text(20), undefined)).toBe('')
  })

  test('is refused with a NUL or half a character in it', () => {
    const broken = ['a\0', '\uD800', 'a\uDFFFb', '\uDE00\uD83D', '\uD83D\uD83D\uDE00', '\uD83D\uDE00\uDE00']
    expect(all(field.text(20), broken)).toEqual(same(broken.length, 'notText'))
    expect(take(field.text(20), '\uD83D\uDE00')).toBe('😀')
  })

  test('has a greatest length, which the message names, and line ends count once', () => {
    expect(all(field.text(3), ['abc', 'abcd', 'a\r\nb', '😀a'])).toEqual([
      'abc',
      ...same(1, 'tooLong'),
      'a\nb',
      '😀a',
    ])
    const result = parse(z.object({ it: field.text(3) }), { it: 'abcd' })
    expect(result).toEqual({
      ok: false,
      problems: { it: { key: 'common.invalid.tooLong', args: { max: 3 } } },
    })
  })

  test('is not looked at any further when it is too long', () => {
    const looked: string[] = []
    const schema = field.text(3).refine(value => {
      looked.push(value)
      return false
    }, 'common.invalid.mail')
    expect(all(schema, ['abcd', 'abc'])).toEqual(['common.invalid.tooLong', 'common.invalid.mail'])
    expect(looked).toEqual(['abc'])
    expect(take(field.mail(), `a@${'.a'.repeat(200)}@`)).toBe('common.invalid.tooLong')
  })

  test('is one text: a file or the same field twice is refused', () => {
    expect(all(field.text(9), [file, ['a', 'b'], [] as string[]])).toEqual(same(3, 'required'))
  })

  test('that must say something is not blank', () => {
    expect(all(field.words(9), ['', '   ', '\r\n', undefined])).toEqual(same(4, 'required'))
    expect(take(field.words(9), ' a ')).toBe(' a ')
  })
})

describe('what stands for something', () => {
  test.each([
    [
      'day',
      field.day(),
      ['2026-02-28', '2028-02-29'],
      ['2026-02-29', '2026-13-01', '26-1-1', '2026-1-01'],
      'date',
    ],
    ['clock', field.clock(), ['00:00', '23:59'], ['24:00', '9:00', '12:60', '12.30'], 'time'],
    [
      'mail',
      field.mail(),
      ['a@b.co', 'zoë+x@schule.example', 'a@b.c.d', 'a@mail.b.co'],
      ['a', 'a@b', '@b.co', 'a b@c.de', 'a@b.c', '<a@b.co>', 'a@.co', `a@${'.a'.repeat(150)}@`],
      'mail',
    ],
    ['choice', field.choice(['x', 'y']), ['x', 'y'], ['', 'z', 'X', 'toString'], 'choose'],
    [
      'id',
      field.id(),
      ['018f2f3e-0000-7000-8000-000000000001'],
      ['', 'x', '018f2f3e00007000800000000000000001'],
      'choose',
    ],
  ] as const)('%s takes its own kind only', (_, schema, good, bad, key) => {
    expect(all(schema, [...good])).toEqual(good)
    expect(all(schema, [...bad])).toEqual(same(bad.length, key))
    expect(
      all(schema, [file, [good[0], good[0]]]).every(said => String(said).startsWith('common.invalid.')),
    ).toBe(true)
  })

  test('a day or an id may be left out where it is optional', () => {
    expect(all(field.optionalDay(), ['', undefined, '2026-03-01', 'x'])).toEqual([
      '',
      '',
      '2026-03-01',
      ...same(1, 'date'),
    ])
    expect([take(field.optionalId(), ''), take(field.optionalId(), undefined)]).toEqual(['', ''])
    expect(take(field.optionalId(), 'x')).toMatch(/^common\.invalid\./)
  })

  test('a whole number has bounds, which the message names', () => {
    expect(all(field.whole(5, 120), ['5', '120', '07'])).toEqual([5, 120, 7])
    expect(all(field.whole(5, 120), ['4', '121', '-5', '999999999999'])).toEqual(same(4, 'range'))
    expect(all(field.whole(5, 120), ['5.0', '1e2', '0x10', ' 5', '٥'])).toEqual(same(5, 'number'))
    const result = parse(z.object({ it: field.whole(5, 9) }), { it: '10' })
    expect(result).toMatchObject({ problems: { it: { args: { min: 5, max: 9 } } } })
  })

  test('a tick is there or not', () => {
    expect(all(field.check(), ['on', 'x', '', undefined])).toEqual([true, true, false, false])
  })
})

test('A field that may come several times is a list, of one or of none too', () => {
  const list = field.several(field.choice(['x', 'y']))
  expect(all(list, [undefined, 'x', ['x', 'y']])).toEqual([[], ['x'], ['x', 'y']])
  const result = parse(z.object({ it: list }), { it: ['x', 'z'] })
  expect(result).toEqual({ ok: false, problems: { 'it.1': { key: 'common.invalid.choose' } } })
})

test('Names of fields that mean something to the language change nothing', () => {
  const sent = JSON.parse('{"__proto__": "a", "constructor": "b", "prototype": "c", "it": "d"}') as Fields
  expect(parse(z.object({ it: field.text(9) }), sent)).toEqual({ ok: true, input: { it: 'd' } })
  const open = parse(z.looseObject({}), sent)
  expect(Object.getPrototypeOf(open.ok && open.input)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

test('A day of the year 0, or of no calendar, is none', () => {
  const wrong = ['0000-01-01', '2026-02-30', '2026-13-01', '26-01-01']
  expect(all(field.day(), wrong)).toEqual(wrong.map(() => 'common.invalid.date'))
  expect(take(field.day(), '0001-01-01')).toBe('0001-01-01')
})
