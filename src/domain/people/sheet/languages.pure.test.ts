import { expect, test } from 'vitest'
import { languageTag, languageWords } from './languages.ts'

test.each([
  ['Spanish', 'es'],
  ['español', 'es'],
  ['Castellano', 'es'],
  ['árabe', 'ar'],
  ['العربية', 'ar'],
  ['عربي', undefined],
  ['Tiếng Việt', 'vi'],
  ['VIETNAMESE', 'vi'],
  ['Mandarin', 'zh'],
  ['Haitian Creole', 'ht'],
  ['Farsi', 'fa'],
  ['ASL', 'ase'],
  ['es-mx', 'es-MX'],
  ['EN', 'en'],
  ['Englsh', undefined],
  ['xx-YY', undefined],
])('%s is %s', (word, tag) => expect(languageTag(word)).toBe(tag))

test('Several languages in one cell', () => {
  expect(languageWords('Spanish / English')).toEqual(['Spanish', 'English'])
  expect(languageWords('español e inglés')).toEqual(['español', 'inglés'])
  expect(languageWords('Haitian Creole')).toEqual(['Haitian Creole'])
})
