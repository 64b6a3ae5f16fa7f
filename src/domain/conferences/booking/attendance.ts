import type { Speech } from '../../people/speech.ts'
import { type Lengths, type Slot, slotsNeeded } from '../slots.ts'
import type { Mode } from '../tables.ts'
import type { Answer } from './answers.ts'

/**
 * A guardian of a party, as far as a conference needs to know; `answer` is null while nothing was said. `wished`:
 * what the home said of this one meeting.
 */
export type Guest = {
  id: string
  spoken: string
  needs_interpreter: boolean
  answer: Answer | null
  wished?: { comes: boolean; student: boolean }
}

/** How well a time suits: what was said, or `unsaid` where nothing was, which counts as possible. */
export type Wish = 'preferred' | 'possible' | 'unsaid' | 'not'

/** From best to worst. */
export const WISHES: Wish[] = ['preferred', 'possible', 'unsaid', 'not']

/** As the planner counts a wish, in points. Where nothing was said, no wish is unmet. */
export const COST_OF_WISH: Record<Wish, number> = { preferred: 0, possible: 15, unsaid: 0, not: 30 }

export function guestOf(id: string, answer: Answer | undefined, speech: Speech | undefined): Guest {
  return {
    id,
    spoken: speech?.spoken ?? '',
    needs_interpreter: answer ? answer.interpreter : (speech?.needs_interpreter ?? false),
    answer: answer ?? null,
  }
}

export const comes = (guest: Guest): boolean => guest.wished?.comes ?? guest.answer?.comes ?? true

/** How well a time that covers these slots suits a guardian: as well as the worst of them. */
export function wishOf(guest: Guest, walls: string[]): Wish {
  const { answer } = guest
  if (!answer) return 'unsaid'
  const said = walls.map(wall => answer.times[wall] ?? 'not')
  return (['not', 'possible'] as const).find(choice => said.includes(choice)) ?? 'preferred'
}

/** How well a time suits whoever of a home it suits best. */
export function bestWish(guests: Guest[], walls: string[]): Wish {
  const wishes = guests.map(guest => wishOf(guest, walls))
  return WISHES.find(wish => wishes.includes(wish)) ?? 'unsaid'
}

/**
 * Who of a party is there at these slots: those who come and for whom it is possible. A time that suits
 * nobody was agreed in another way: then all who come are there.
 */
export function presentAt(guests: Guest[], walls: string[]): Guest[] {
  const coming = guests.filter(comes)
  const able = coming.filter(guest => guest.wished || wishOf(guest, walls) !== 'not')
  return able.length > 0 ? able : coming.length > 0 ? coming : guests
}

/** The starts of all slots that a meeting covers, its own first. */
export function coveredSlots(slots: Slot[], round: Lengths, start: string, minutes: number): string[] {
  const at = slots.findIndex(slot => slot.wall === start)
  if (at < 0) return []
  return slots
    .slice(at, at + slotsNeeded(round, minutes))
    .filter(slot => slot.day === slots[at]!.day)
    .map(slot => slot.wall)
}

export const studentComes = (guests: Guest[]): boolean =>
  guests.some(guest => comes(guest) && (guest.wished?.student ?? guest.answer?.students_come))

/** The language to interpret for these guardians: that of the first who needs it. */
export const languageFor = (guests: Guest[]): string | null =>
  guests.find(guest => guest.needs_interpreter)?.spoken || null

/** How this party meets: the first wish of a guardian who comes, else what the round names first. */
export function modeFor(guests: Guest[], modes: Mode[]): Mode {
  const wished = guests.filter(comes).map(guest => guest.answer?.mode ?? 'any')
  return modes.find(mode => wished.includes(mode)) ?? modes[0] ?? 'in_person'
}
