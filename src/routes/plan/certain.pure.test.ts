import { expect, test } from 'vitest'
import type { Visit } from '../../platform/http/visit.ts'
import { translator } from '../../platform/text/translate.ts'
import { claimsIn } from './certain.tsx'

const visit = { say: translator('en', 'UTC') } as Visit
const proof = { proven: [], placed: 26, moved: null, worst: null, left: null }

test.each([
  [null, []],
  [80, ['What is still missing from everyone’s wishes could shrink by at most 80%.']],
  [0, ['No plan meets everyone’s wishes better.']],
])('Of wishes of which no more than %s percent could be met better: %s', (left, said) => {
  expect(claimsIn(visit, { ...proof, left }, false)).toEqual(said)
})
