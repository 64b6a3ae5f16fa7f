import type { RoundMeeting } from './rounds.ts'

type Held = Pick<RoundMeeting, 'id' | 'child' | 'educators' | 'need'>

/**
 * Who of those that hold this meeting meets another home of its child in the round, and no other child: which of their
 * times are free would tell the one home when the other comes. For whoever finds all meetings of the round.
 */
export function betweenHomes(meeting: Held, all: Held[]): string[] {
  const others = all.filter(({ id, need }) => id !== meeting.id && need !== 'waived')
  if (meeting.need === 'waived') return []
  return meeting.educators.filter(educator => {
    const held = others.filter(({ educators }) => educators.includes(educator))
    return held.length > 0 && held.every(({ child }) => child === meeting.child)
  })
}
