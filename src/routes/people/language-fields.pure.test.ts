import { expect, test } from 'vitest'
import type { Visit } from '../../platform/http/visit.ts'
import { translator } from '../../platform/text/translate.ts'
import { languageOptions } from './language-fields.tsx'

const visit = { say: translator('en', 'UTC') } as Visit
const calledFilipino = (kept: string[]) =>
  languageOptions(visit, kept).flatMap(({ value, label }) => (label === 'Filipino' ? [value] : []))

test('A language stands once, and each code that the person has is kept', () => {
  expect(calledFilipino([])).toEqual(['fil'])
  expect(calledFilipino(['tl', 'tl'])).toEqual(['tl'])
  expect(calledFilipino(['fil', 'tl']).sort()).toEqual(['fil', 'tl'])
})
