import fs from 'node:fs'
import { expect, test } from 'vitest'
import { accentHues, nearestAccent } from './accent.ts'

test('each hue that is offered has its rule', () => {
  const sheet = fs.readFileSync('client/styles/accent.css', 'utf8')
  for (const hue of accentHues) expect(sheet).toContain(`[data-accent="${hue}"] {\n  --hue: ${hue};`)
})

test.each([
  [354, 340],
  [356, 10],
  [-20, 340],
  [163, 160],
  [520, 160],
])('the hue nearest to %i is %i', (angle, hue) => {
  expect(nearestAccent(angle)).toBe(hue)
})
