import { expect, test } from 'vitest'
import { numberText } from './number-text.ts'

test.each([
  ['a post code with its zero', 2139, '00000', '02139'],
  ['a long post code', 21390123, '00000-0000', '02139-0123'],
  ['a phone number', 5551234567, 'General', '5551234567'],
  ['a phone number in groups', 5551234567, '[<=9999999]###-####;(###) ###-####', '(555) 123-4567'],
  ['a phone number with its zero', 612345678, '0#########', '0612345678'],
  ['a phone number with the sign of its country', 34600123456, '"+"0', '+34600123456'],
  ['a phone number behind its country', 600123456, '"+34 "### ### ###', '+34 600 123 456'],
  ['a phone number that is shown rounded', 5551234567, '0.00E+00', '5551234567'],
  ['a phone number in thousands', 5551234567, '#,##0', '5551234567'],
  ['an age', 6, '0.00', '6'],
  ['a sum that was worked out', 0.1 + 0.2, 'General', '0.3'],
  ['what is hidden by its format', 7, ';;;', '7'],
  ['what has a broken format', 7, '[[[0', '7'],
  ['a part of a hundred', 0.5, '0%', '0.5'],
  ['a day', 43213, 'm/d/yyyy', '2018-04-23'],
  ['a day with the name of its month', 43213, '[$-C0A]d "de" mmmm "de" yyyy', '2018-04-23'],
  ['a day with a time', 43213.6041666667, 'dd/mm/yyyy hh:mm', '2018-04-23 14:30'],
  ['a time', 0.5, 'h:mm', '12:00'],
  ['a day before all days', -3, 'm/d/yyyy', '-3'],
  ['a day after all days', 3e6, 'm/d/yyyy', '3000000'],
])('%s is read whole', (_, value, pattern, text) => expect(numberText(value, pattern)).toBe(text))

test('Days of a workbook that counts from 1904 are the same days', () =>
  expect(numberText(43213 - 1462, 'yyyy-mm-dd', true)).toBe('2018-04-23'))

test('Of a workbook that counts from 1904, numbers stay what they are', () =>
  expect(numberText(5551234567, '000-000-0000', true)).toBe('555-123-4567'))
