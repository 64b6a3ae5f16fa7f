import type { Instance, Meeting } from '../../src/domain/conferences/planner/problem.ts'

/** A meeting that a plan holds. */
export type Held = { m: number; meeting: Meeting; start: number; end: number; day: number }

export function heldOf(instance: Instance, starts: number[]): Held[] {
  return starts.flatMap((start, m) => {
    const meeting = instance.meetings[m]!
    const length = meeting.lang < 0 ? meeting.dur : (meeting.durInterpreted ?? meeting.dur)
    return start < 0
      ? []
      : [{ m, meeting, start, end: start + length, day: Math.floor(start / instance.slotsPerDay) }]
  })
}
