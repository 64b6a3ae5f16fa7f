/**
 * The exchange format of the planner. Times are slots: `T = days × slotsPerDay`, slot `t` is on day `t / slotsPerDay`.
 * All references are indices into the lists of the instance. Everything marked `?` is optional: an instance
 * without it means the same as one in the plain format.
 */
export interface Instance {
  name: string
  days: number
  slotsPerDay: number
  slotMinutes: number
  T: number
  /** Free slots an educator or a party needs between meeting in person and by video (H6). */
  switchBuffer: number
  /** Each educator changes between in person and video at most once a day (H10). */
  modeBlocks?: boolean
  educators: Educator[]
  /** Rooms free for meetings in person, per slot. */
  rooms: number[]
  /** The rooms by name; counts in `rooms` still hold. */
  namedRooms?: Room[]
  languages: Language[]
  /** Where meetings are held, and how far apart: without it everything is in one place (H11). */
  places?: Place[]
  /** The interpreters by name; the counts in `languages` still hold. */
  interpreters?: Interpreter[]
  households: Household[]
  meetings: Meeting[]
  weights: { unplaced: number; idle: number; extraDay: number }
}

interface Educator {
  id: string
  /** 1 where the educator can meet, 0 for breaks and absence. */
  avail: number[]
  /** After so many meetings back to back, at least one free slot (H9). */
  breakAfter?: number
  /** The named room in which this educator stays; nobody else's meetings are put there (H4). */
  room?: number
}

interface Room {
  id: string
  avail: number[]
  /** Index of the place where this room is; without it, the room is anywhere. */
  place?: number
}

interface Place {
  id: string
  /** Per place: the free slots it takes to get there from here. */
  travel: number[]
}

interface Language {
  id: string
  /** Interpreters of this language, per slot. */
  cap: number[]
}

interface Interpreter {
  id: string
  languages: number[]
  avail: number[]
}

/** A party: the people who come together for a child. Two homes of a child are two parties. */
export interface Household {
  id: string
  /** Per guardian and slot: 0 impossible, 1 possible, 2 preferred. */
  guardians: number[][]
  /** Who these guardians are: one who is also in another household is in one meeting at a time (H3). */
  guardianIds?: string[]
  policy: 'any' | 'all'
  /** Per slot: -1 impossible, else what it costs the party to come then. */
  cost: number[]
  lang: number
  virt: boolean
  /** Points, 0…100, by which fairness counts this party as worse off than it is, so that it comes first. */
  priority?: number
  /** Points, 0…100, that it has lost before and was not made up for: they count like priority. */
  owed?: number
}

export interface Meeting {
  id: string
  child: string
  household: number
  educators: number[]
  dur: number
  /** Length when it is interpreted, in slots; without it, `dur`. */
  durInterpreted?: number
  mode: 'P' | 'V'
  /** Index of the language to interpret, or -1. */
  lang: number
  /** Start that must stay, or -1. */
  locked: number
  /** The child attends, and so cannot attend another meeting at the same time (H3). */
  student?: boolean
  /**
   * Index of the place where it is held, or absent: anywhere. Whoever comes from another place needs the time to
   * travel; to a meeting by video only its educators come.
   */
  place?: number
}

/** What a plan is worth. `worstSatisfaction` is 0…100, `cost` in points; `moved` only against a baseline. */
interface Objective {
  placed: number
  worstSatisfaction: number
  /** The least satisfaction less credit of any party, which is what O2 compares; only where a party has credit. */
  worstStanding?: number
  cost: number
  moved?: number
}

export interface Plan {
  instance: string
  /** Start per meeting, or -1. */
  starts: number[]
  /** Named room per meeting, or -1; present when the instance names its rooms. */
  rooms?: number[]
  /** Interpreter per meeting, or -1; present when the instance names its interpreters. */
  interpreters?: number[]
  placed: number
  of: number
  /** Present where O2 was asked of the worst-off party alone. */
  fairness?: 'worst'
  /** Present where no more meetings than that were to move: before all other objectives. */
  mostMoves?: number
  objective: Objective
  /** No plan places more; none that places as many has a worst-off party better off, moves fewer, costs less. */
  bounds: {
    placed: number
    worstSatisfaction?: number
    worstStanding?: number
    moved?: number
    cost: number | null
  }
  /** Objectives that provably cannot be better, in their order: an objective counts only after those before it. */
  proven: ('O1' | 'O2' | 'O3' | 'O4')[]
  /** What makes the bounds checkable: see `certificateOf`. Empty where bounds hold without any price. */
  prices: Record<string, number[]>
  seed: number
  iterations: number
  /** Zero where nobody measured: a plan by iterations is the same byte for byte on every machine. */
  seconds: number
}

/** Slots a meeting really takes: an interpreted one may be stretched. */
export function lengthOf(meeting: Meeting): number {
  return meeting.lang >= 0 ? (meeting.durInterpreted ?? meeting.dur) : meeting.dur
}

/** The points by which fairness counts this party as worse off than it is. */
export function creditOf({ priority = 0, owed = 0 }: Household): number {
  return priority + owed
}

export function hasCredit({ households }: Instance): boolean {
  return households.some(household => creditOf(household) > 0)
}
