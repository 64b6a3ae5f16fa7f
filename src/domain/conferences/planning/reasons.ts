import { clashesOf } from '../board/clashes.ts'
import { heldBy } from '../booking/claims.ts'
import type { Conflict } from '../booking/fit.ts'
import type { Scheduled } from '../schedule.ts'
import type { Sources } from './problem-sources.ts'
import { busyWithout, type Chosen, fitIn, type Wanted } from './settle.ts'

/** Why a plan changes a meeting: it cannot stay where it is, it makes way for others, or the whole is better so. */
export type Cause =
  | { code: 'first' }
  | { code: 'cannotStay'; conflict: Conflict }
  | { code: 'makesWay'; meetings: string[] }
  | { code: 'suitsBetter' }

/** The nearest cause for each meeting that is to be held at another time or in another way, or no more. */
export function causesOf(sources: Sources, wanted: Wanted[], chosen: Chosen[]): Record<string, Cause> {
  const walls = busyWithout(sources, wanted)
  const then = chosen.flatMap(({ meeting, setting }) =>
    setting.claims.map(claim => ({ ...claim, takenBy: meeting.meeting })),
  )
  const causeOf = (meeting: Scheduled): Cause => {
    const { booking } = meeting
    if (!booking) return { code: 'first' }
    const [gone] = clashesOf(sources.round, meeting).filter(({ code }) => code !== 'noInterpreter')
    if (gone) return { code: 'cannotStay', conflict: gone }
    const { starts_wall: start, mode, room, interpreter } = booking
    const ask = { start, mode, interpreter, ...(room && { room: room.id }) }
    const { conflicts, setting } = fitIn(sources, meeting, ask, walls)
    if (conflicts[0]) return { code: 'cannotStay', conflict: conflicts[0] }
    const takers = setting?.claims.flatMap(claim => heldBy(then, claim, meeting.meeting)?.takenBy ?? []) ?? []
    return takers.length > 0 ? { code: 'makesWay', meetings: [...new Set(takers)] } : { code: 'suitsBetter' }
  }
  return Object.fromEntries(wanted.map(({ meeting }) => [meeting.meeting, causeOf(meeting)]))
}
