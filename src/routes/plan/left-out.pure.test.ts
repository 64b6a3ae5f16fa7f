import { expect, test } from 'vitest'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Known } from './known.ts'
import { stillOpen } from './left-out.tsx'

test('A plan that is not taken says of whom it would take the time away; one that is, only who has none now', () => {
  const met = new Map(
    Object.entries({
      timed: { need: 'usual', booking: {} },
      waived: { need: 'waived', booking: null },
      open: { need: 'usual', booking: null },
    }),
  )
  const unplaced = ['timed', 'waived', 'open', 'gone'].map(meeting => ({ meeting }))
  const openIn = (taken_at: string | null) =>
    stillOpen(
      { met } as unknown as Known,
      { taken_at } as PlanRow,
      { unplaced } as unknown as PlanResult,
    ).map(({ meeting }) => meeting)
  expect(openIn(null)).toEqual(['timed', 'open'])
  expect(openIn('2026-10-06T14:00:00Z')).toEqual(['open'])
})
