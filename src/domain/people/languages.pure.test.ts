import { expect, test } from 'vitest'
import { languageNames } from '../../platform/text/formats.ts'
import { OFFERED_LANGUAGES } from './languages.ts'

test.each(['en', 'es', 'ar'])('In %s no two languages that are offered have one name', locale => {
  const names = OFFERED_LANGUAGES.map(code => languageNames(locale).of(code))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
