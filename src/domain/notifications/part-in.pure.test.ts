import { expect, test } from 'vitest'
import type { Role } from '../../platform/ctx.ts'
import { staffPartIn } from './part-in.ts'

const meeting = { child: 'ari', educators: ['wen'], interpreter: 'salma' }
const partOf = (id: string, roles: Role[], children: string[] = [], interpretsNot = children) =>
  staffPartIn(meeting, { id, roles, children, interpretsNot })

test('Somebody is in a meeting as staff only while the role for it is held, and never in one of an own child', () => {
  expect([partOf('wen', ['educator']), partOf('salma', ['interpreter'])]).toEqual(['educator', 'interpreter'])
  expect([partOf('wen', ['guardian']), partOf('salma', ['guardian'])]).toEqual([null, null])
  expect([partOf('wen', ['educator'], ['ari']), partOf('salma', ['interpreter'], ['ari'])]).toEqual([
    null,
    null,
  ])
  expect([partOf('wen', ['educator'], [], ['ari']), partOf('salma', ['interpreter'], [], ['ari'])]).toEqual([
    'educator',
    null,
  ])
  expect(partOf('tomas', ['educator', 'interpreter'])).toBe(null)
})
