import { expect, test } from 'vitest'
import { betweenHomes } from './between.ts'
import type { RoundMeeting } from './rounds.ts'

const meeting = (child: string, home: number, educators: string[], need: RoundMeeting['need'] = 'usual') => ({
  ...{ id: `${child}${home}`, child, party: `${child}${home}`, length_minutes: 20, need, educators },
})

test('Whoever meets two homes of a child and no other child stands between them', () => {
  const ours = meeting('ari', 1, ['wen', 'ines'])
  const theirs = meeting('ari', 2, ['wen'])
  expect(betweenHomes(ours, [ours, theirs])).toEqual(['wen'])
  expect(betweenHomes(theirs, [ours, theirs])).toEqual(['wen'])
  expect(betweenHomes(ours, [ours, theirs, meeting('leo', 1, ['wen'])])).toEqual([])
  // nobody comes to what is waived: it neither hides a home nor asks for one to be hidden
  expect(betweenHomes(ours, [ours, theirs, meeting('leo', 1, ['wen'], 'waived')])).toEqual(['wen'])
  expect(betweenHomes(ours, [ours, meeting('ari', 2, ['wen'], 'waived')])).toEqual([])
  expect(betweenHomes(meeting('ari', 1, ['wen'], 'waived'), [ours, theirs])).toEqual([])
  expect(betweenHomes(ours, [ours, meeting('ari', 2, ['tomas'])])).toEqual([])
})
