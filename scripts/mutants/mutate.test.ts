import { expect, test } from 'vitest'
import { mutantsOf } from './mutate.ts'

const changes = (text: string) =>
  mutantsOf('policy.ts', text).map(({ what, text: changed }) => [what, changed])

test('A refusal, a need, a condition and a role are taken away, one at a time', () => {
  expect(changes("  if (!isHead(ctx)) throw new Forbidden('head')")).toEqual([['refusal', '']])
  expect(changes('  needStaff(ctx)')).toEqual([['need', '']])
  expect(changes("    .where('mine.part', '!=', 'child')")).toEqual([['where', '']])
  expect(changes('eb.and([eb.val(isStaff(ctx)), x])')).toEqual([['role', 'eb.and([eb.val(true), x])']])
})

test('A negation becomes a yes, and a scope no longer withholds', () => {
  expect(changes('eb.and([eb.not(withheld(ctx, (a))), y])').map(([what]) => what)).toEqual(['not'])
  expect(changes("  child: ['everything', 'events'],").map(([, text]) => text)).toEqual([
    "  child: ['events'],",
    "  child: ['everything', ],",
  ])
})

test('What is no rule is left alone', () => {
  expect(changes('const day = schoolDay(ctx).toString()')).toEqual([])
})
