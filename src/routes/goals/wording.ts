import { Temporal } from 'temporal-polyfill'
import type { Action } from '../../domain/goals/actions/actions.ts'
import type { Goal, Names } from '../../domain/goals/goals.ts'
import { type Asked, currentOf, type Standing, standingOf } from '../../domain/goals/rules.ts'
import type { Seat, SeatHome } from '../../domain/goals/seat.ts'
import type { Audience, Side } from '../../domain/goals/tables.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Readers } from '../../ui/audience.tsx'
import type { Tone } from '../../ui/tag.tsx'

/** What every page about a child's goals knows. */
export type At = { visit: Visit; seat: Seat; names: Names }

export const dayOf = ({ say }: Visit, day: string): string => say.date(Temporal.PlainDate.from(day), 'medium')
/** The day of an instant, as the database says it. */
export const dayAt = ({ say }: Visit, at: string): string => say.date(Temporal.Instant.from(at), 'medium')

/** How the school tells a child's homes apart: by who lives there. */
export const homeName = ({ visit: { say } }: Pick<At, 'visit'>, home: SeatHome | undefined): string =>
  say.t('goals.home.of', { names: say.list(home?.guardians ?? []) })

type Who = { side: Side; party?: string | null; by?: string | null }

/** Whose word it is, as this reader may know: a name, one's own home, or a home without a name. */
export function whoIn(at: At, { side, party, by }: Who): string {
  const { visit, seat, names } = at
  const name = by ? names.get(by)?.full : undefined
  if (side === 'school') return name ?? visit.say.t('goals.side.school')
  if (side === 'student') return seat.side === 'student' ? visit.say.t('goals.side.you') : seat.child.given
  if (name && seat.side !== 'student') return name
  const home = seat.homes.find(one => one.party === party)
  if (!home) return visit.say.t('goals.side.aHome', { child: seat.child.given })
  return seat.side === 'home' ? visit.say.t('goals.side.yours') : homeName(at, home)
}

/** Which side it is, without a person: the school, this home, the student. */
export const sideIn = (at: At, asked: Asked): string => whoIn(at, { ...asked, by: null })

/** Whom a goal waits for, as far as this reader may know: of homes a family knows its own alone, the student none. */
export function askedIn(seat: Seat, goal: Goal): Asked[] {
  const homes = seat.homes
    .filter(home => home.kinds.includes(goal.kind) && (goal.party === null || goal.party === home.party))
    .map(({ party }) => ({ side: 'home' as const, party }))
  const student = { side: 'student' as const, party: null }
  return [{ side: 'school', party: null }, ...(seat.side === 'student' ? [student] : homes)]
}

export const standingIn = (seat: Seat, goal: Goal): Standing =>
  standingOf(askedIn(seat, goal), currentOf(goal.versions)?.assents ?? [])

const TONES: Record<Standing, Tone> = { agreed: 'leaf', differs: 'clay', asked: 'sun' }

/** Where a goal stands, in a word or two for a mark. */
export function standing({ visit: { say }, seat }: At, goal: Goal): { text: string; tone: Tone } {
  if (goal.ended)
    return { text: say.t(`goals.ended.${goal.ended}`), tone: goal.ended === 'reached' ? 'leaf' : 'plain' }
  const now = standingIn(seat, goal)
  return { text: say.t(`goals.standing.${now}`), tone: TONES[now] }
}

type Held = { audience: Audience; party: string | null }

/** Who reads a thing that is so held. `student`: where it is for each home, the student reads it too. */
export function readersOf({ visit, seat }: Pick<At, 'visit' | 'seat'>, held: Held, student = true): Readers {
  const names = seat.team.map(one => one.full)
  if (held.audience === 'team') return { names }
  const self = seat.side === 'student'
  if (held.audience === 'homes' && self) return { names, kinds: ['self', 'ownHomes'] }
  if (held.audience === 'homes') return { names, kinds: student ? ['bothHomes', 'child'] : ['bothHomes'] }
  if (seat.side === 'home') return { names, kinds: ['yourHome'] }
  const home = seat.homes.find(one => one.party === held.party)
  return { names: [...names, ...(home ? home.guardians : [visit.say.t('goals.side.school')])] }
}

export const isLate = ({ ctx }: Visit, { due_on, done, dropped }: Action): boolean =>
  !done && !dropped && due_on < schoolDay(ctx).toString()
