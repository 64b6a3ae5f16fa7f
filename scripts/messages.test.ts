import { describe, expect, it } from 'vitest'
import { check, readSheet } from './catalogue.ts'
import { faultsOfCatalogue, messagesModule, modules } from './messages.ts'

type Texts = Record<string, string>
const inAll = (en: Texts, es: Texts = en, ar: Texts = en, area = 'people') =>
  check([
    readSheet(area, 'en', JSON.stringify(en)),
    readSheet(area, 'es', JSON.stringify(es)),
    readSheet(area, 'ar', JSON.stringify(ar)),
  ])
const faults = (en: Texts, es?: Texts, ar?: Texts) => inAll(en, es, ar).faults.join('\n')

describe('a bad catalogue', () => {
  it.each([
    ['a key that a language lacks', faults({ 'people.a': 'A' }, {}), 'people.a (es): missing'],
    ['a key of another area', faults({ 'home.a': 'A' }), 'home.a: a key of people begins with "people."'],
    ['a key that is not words with dots', faults({ 'people.a b': 'A' }), 'people.a b: a key is words'],
    ['an empty text', faults({ 'people.a': ' ' }), 'people.a (en): empty'],
    [
      'other arguments',
      faults({ 'people.a': '{n}' }, { 'people.a': '{m}' }),
      '{n: string} in en, {m: string} in es',
    ],
    ['another type', faults({ 'people.a': '{n}' }, { 'people.a': '{n, number}' }), '{n: number} in es'],
    ['one argument of two types', faults({ 'people.a': '{n} {n, number}' }), 'n is string and number'],
    [
      'a text that does not parse',
      faults({ 'people.a': '{n' }),
      'people.a (en): EXPECT_ARGUMENT_CLOSING_BRACE',
    ],
    [
      'a missing plural form',
      faults({ 'people.a': '{n, plural, one {1} other {#}}' }),
      '(ar): n lacks the form zero, two, few, many',
    ],
    [
      'a form that never applies',
      faults({ 'people.a': '{n, plural, one {1} few {2} other {#}}' }),
      '(en): n has a form that never applies: few',
    ],
    [
      'a count lost in a select',
      faults({ 'people.a': '{n, plural, one {1} other {{g, select, other {#}}}}' }),
      '# inside a select',
    ],
  ])('is refused for %s', (_, found, expected) => {
    expect(found).toContain(expected)
  })

  it('is refused for a key that stands twice, or a language that nobody offered', () => {
    const twice = readSheet('people', 'en', '{\n"people.a": "A",\n"people.a": "B"\n}')
    expect(check([twice, { ...twice, language: 'fr', duplicates: [] }]).faults).toEqual(
      expect.arrayContaining([
        'people.en.json: people.a stands there twice',
        'people.fr.json: no such language',
      ]),
    )
  })

  it('gives the compiler only what is sound', () => {
    const { signatures } = inAll({ 'people.a': 'A', 'people.b': 'B' }, { 'people.a': 'A' })
    expect([...signatures.keys()]).toEqual(['people.a'])
  })
})

describe('what is written', () => {
  it('has the arguments in one order, with their types', () => {
    const text = '{z} {n, number} {at, time} {who, select, b {B} a {A} other {C}}'
    const { signatures, faults } = inAll({ 'people.a': text, 'people.b': 'B' })
    expect(faults).toEqual([])
    expect(messagesModule(signatures)).toContain(
      "'people.a': { at: When; n: number; who: 'a' | 'b' | 'other'; z: string }\n  'people.b': undefined\n",
    )
  })

  it('imports an area once it has all languages', () => {
    const catalogue = inAll({ 'sign-in.a': 'A' }, undefined, undefined, 'sign-in')
    const path = 'src/platform/text/catalogue.gen.ts'
    expect(modules(catalogue, () => true)[path]).toContain(
      "import signInEs from '../../../locales/sign-in.es.json' with { type: 'json' }",
    )
    expect(modules(catalogue, () => false)[path]).not.toContain('sign-in')
  })

  it('is current in this repository, without a fault', () => {
    expect(faultsOfCatalogue(false)).toEqual([])
  })
})
