import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import type { Held } from './held.ts'

/** Whether each meeting can have a room and an interpreter of its own for as long as it takes: by trying all ways. */
export function canSeat(instance: Instance, held: Held[]): boolean {
  return seat(held, h => roomsFor(instance, h), []) && seat(held, h => interpretersFor(instance, h), [])
}

/** The named rooms that a meeting could have, or [-1] where it needs none by name. */
export function roomsFor({ namedRooms, educators }: Instance, h: Held): number[] {
  if (!namedRooms || h.meeting.mode === 'V') return [-1]
  const own = h.meeting.educators.map(e => educators[e]!.room).find(r => r !== undefined)
  return [...namedRooms.keys()].filter(r => {
    const { avail, place } = namedRooms[r]!
    const isThere = place === undefined || h.meeting.place === undefined || place === h.meeting.place
    const isMine = own === undefined ? educators.every(e => e.room !== r) : own === r
    return isThere && isMine && isOpen(avail, h)
  })
}

/** The interpreters that it could have, or [-1] where it needs none by name. */
export function interpretersFor({ interpreters }: Instance, h: Held): number[] {
  if (!interpreters || h.meeting.lang < 0) return [-1]
  return [...interpreters.keys()].filter(
    i => interpreters[i]!.languages.includes(h.meeting.lang) && isOpen(interpreters[i]!.avail, h),
  )
}

const isOpen = (avail: number[], { start, end }: Held) => avail.slice(start, end).every(Boolean)

/** Rooms and interpreters are apart: nobody's choice of one touches the other. */
function seat(held: Held[], choices: (h: Held) => number[], taken: number[]): boolean {
  const i = taken.length
  if (i === held.length) return true
  return choices(held[i]!).some(choice => {
    const meets = (other: Held, j: number) =>
      taken[j] === choice && other.start < held[i]!.end && held[i]!.start < other.end
    return (choice < 0 || !held.slice(0, i).some(meets)) && seat(held, choices, [...taken, choice])
  })
}
