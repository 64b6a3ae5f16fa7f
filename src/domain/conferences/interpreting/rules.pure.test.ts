import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { helpersOf, isToAsk, needOf, type Standing } from './rules.ts'

const ZONE = 'America/New_York'
const at = (wall: string) => ({
  now: Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant(),
  zone: ZONE,
})
const START = '2026-11-03T15:00'
const standing = (more: Partial<Standing> = {}): Standing => ({
  starts_wall: START,
  interpreter: 'salma',
  able: true,
  there: true,
  answer: null,
  settled: false,
  ...more,
})
const need = (more: Partial<Standing>, now = '2026-10-20T12:00') => needOf(standing(more), at(now))

test('An interpreter is asked from the morning two days before, over the change of the clocks', () => {
  expect(isToAsk(at('2026-11-01T08:59'), START)).toBe(false)
  expect(isToAsk(at('2026-11-01T09:00'), START)).toBe(true)
  expect(isToAsk(at('2026-11-03T14:59'), START)).toBe(true)
})

test('A meeting that is to be interpreted by nobody, or by somebody who cannot, is a need', () => {
  expect(need({})).toBeNull()
  expect(need({ interpreter: null })).toBe('none')
  expect(need({ able: false })).toBe('left')
  expect(need({ there: false })).toBe('away')
  expect(need({ answer: 'no' })).toBe('declined')
})

test('Who said yes comes, whatever the hours say; who has left does not', () => {
  expect(need({ there: false, answer: 'yes' })).toBeNull()
  expect(need({ able: false, answer: 'yes' })).toBe('left')
})

test('Silence is a need from the evening before on', () => {
  expect(need({}, '2026-11-02T15:59')).toBeNull()
  expect(need({}, '2026-11-02T16:00')).toBe('unanswered')
  expect(need({ answer: 'yes' }, '2026-11-02T16:00')).toBeNull()
})

test('What was settled in another way is no need any more', () => {
  for (const more of [{ interpreter: null }, { able: false }, { answer: 'no' as const }])
    expect(need({ ...more, settled: true })).toBeNull()
})

const speaker = (id: string, roles: string[], more: { languages?: string[]; kinOf?: string[] } = {}) => ({
  ...{ id, roles, languages: ['ar'], kinOf: [] as string[] },
  ...more,
})
const helping = (speakers: ReturnType<typeof speaker>[]) =>
  helpersOf(
    { child: 'noor', language: 'ar', educators: ['tomas'], interpreter: 'gone', busy: ['busy'] },
    speakers,
  ).map(({ id }) => id)

test('Those who could help stand in the order in which one would ask', () => {
  const all = [speaker('rose', ['contact']), speaker('wen', ['educator']), speaker('salma', ['interpreter'])]
  expect(helping(all)).toEqual(['salma', 'wen', 'rose'])
})

test('A region makes no other language, and another language nobody', () => {
  expect(helping([speaker('a', ['interpreter'], { languages: ['AR-eg'] })])).toEqual(['a'])
  expect(helping([speaker('a', ['interpreter'], { languages: ['vi'] })])).toEqual([])
})

test.each([
  ['a student, even one who interprets', speaker('leo', ['interpreter', 'student'])],
  ['somebody of the child’s homes', speaker('amal', ['educator'], { kinOf: ['noor'] })],
  ['who holds the meeting', speaker('tomas', ['educator'])],
  ['who was to interpret it', speaker('gone', ['interpreter'])],
  ['who is somewhere else then', speaker('busy', ['interpreter'])],
])('Never offered is %s', (_, one) => {
  expect(helping([one])).toEqual([])
})
