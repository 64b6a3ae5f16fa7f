import { Board } from './board.ts'
import { type Barrier, barriersOf, type Fact } from './facts.ts'
import { modelOf } from './model.ts'
import { isOpen, startsInDays } from './obstacles.ts'
import type { Instance, Plan } from './problem.ts'

/**
 * One change that would give times to these unplaced meetings while all others stay where they are: so many slots from
 * `start` on, in which an educator were there, a family could come, or there were one room or interpreter more.
 */
export type Help = { start: number; slots: number; places: number[] } & (
  | { code: 'educatorTime'; educator: number }
  | { code: 'familyTime'; household: number }
  | { code: 'room' }
  | { code: 'interpreter'; language: number }
)

/** Longer changes are no small help any more: at most so many slots. */
const LONGEST = 6

type Lack = Extract<Fact['code'], 'educatorAway' | 'familyAway' | 'noRoom' | 'noInterpreter'>
/** Whose time, or what: one thing of which more would help. */
type Thing = { lack: Lack; of: number; help: (start: number, slots: number, places: number[]) => Help }

/**
 * What would help: for each thing and day the fewest slots that place a meeting, and the fewest that place more of them
 * at once. Most meetings first, then the fewest slots, then the earliest.
 */
export function helpsFor(instance: Instance, plan: Pick<Plan, 'starts' | 'rooms' | 'interpreters'>): Help[] {
  const board = boardOf(instance, plan)
  const unplaced = [...plan.starts.keys()].filter(m => plan.starts[m]! < 0)
  const things = new Map(
    unplaced.flatMap(m => thingsOf(instance, m)).map(one => [`${one.lack} ${one.of}`, one]),
  )
  const helps = [...things.values()].flatMap(thing =>
    Array.from({ length: instance.days }, (_, day) => helpsOn(board, thing, unplaced, day)).flat(),
  )
  return helps.sort((a, b) => b.places.length - a.places.length || a.slots - b.slots || a.start - b.start)
}

/** The plan as it stands. */
export function boardOf(instance: Instance, plan: Pick<Plan, 'starts' | 'rooms' | 'interpreters'>): Board {
  const board = new Board(modelOf(instance))
  plan.starts.forEach((s, m) => {
    if (s >= 0) board.put(m, s, plan.rooms?.[m], plan.interpreters?.[m])
  })
  return board
}

function thingsOf({ meetings }: Instance, m: number): Thing[] {
  const { household, educators, mode, lang } = meetings[m]!
  const thing = (lack: Lack, of: number, what: object): Thing => ({
    lack,
    of,
    help: (start, slots, places) => ({ ...what, start, slots, places }) as Help,
  })
  return [
    ...educators.map(educator => thing('educatorAway', educator, { code: 'educatorTime', educator })),
    thing('familyAway', household, { code: 'familyTime', household }),
    ...(mode === 'P' ? [thing('noRoom', 0, { code: 'room' })] : []),
    ...(lang >= 0 ? [thing('noInterpreter', lang, { code: 'interpreter', language: lang })] : []),
  ]
}

/** A start that only a lack of this thing forbids, and the slots in which it is lacking. */
type Chance = { m: number; s: number; lacking: number[] }

/** On one day, ever longer windows of more of this thing, as long as they place more. */
function helpsOn(board: Board, thing: Thing, unplaced: number[], day: number): Help[] {
  const { slotsPerDay } = board.model
  const first = day * slotsPerDay
  const chances = unplaced.flatMap(m => chancesOf(board, thing, m, day))
  const found: Help[] = []
  let most = 0
  for (let slots = 1; slots <= Math.min(LONGEST, slotsPerDay) && chances.length > 0; slots++) {
    for (let start = first; start + slots <= first + slotsPerDay; start++) {
      const places = placedIn(board, thing, chances, start, start + slots)
      if (places.length <= most) continue
      most = places.length
      found.push(thing.help(start, slots, places))
    }
  }
  return found
}

function chancesOf(board: Board, thing: Thing, m: number, day: number): Chance[] {
  const barriers = barriersOf(board, m)
  const mine = barriers.filter(barrier => isOf(barrier, thing))
  const others = barriers.filter(barrier => !mine.includes(barrier))
  return startsInDays(board.model, m).flatMap(s => {
    const isToday = Math.floor(s / board.model.slotsPerDay) === day
    if (!isToday || mine.length === 0 || others.some(barrier => barrier.blocks(s))) return []
    if (thing.lack === 'noRoom' && !ownRoomOpen(board, m, s)) return []
    const lacking = lackingOf(board, thing, m, s)
    return lacking.length > 0 ? [{ m, s, lacking }] : []
  })
}

/** Who stays in a room of its own goes to no other. */
function ownRoomOpen({ model }: Board, m: number, s: number): boolean {
  const room = model.instance.namedRooms?.[model.ownRoom[m]!]
  return !room || isOpen(room.avail, s, s + model.length[m]!)
}

const isOf = ({ fact }: Barrier, { lack, of }: Thing) => {
  const one = fact([])
  if (one.code !== lack) return false
  return one.code === 'educatorAway'
    ? one.educator === of
    : one.code === 'familyAway'
      ? one.household === of
      : one.code !== 'noInterpreter' || one.language === of
}

/** The slots of a start in which this thing is lacking. A room or interpreter by name is lacking all the time. */
function lackingOf(board: Board, { lack, of }: Thing, m: number, s: number): number[] {
  const { instance, length, ownRoom } = board.model
  const slots = Array.from({ length: length[m]! }, (_, i) => s + i)
  if (lack === 'educatorAway') return slots.filter(t => instance.educators[of]!.avail[t] === 0)
  if (lack === 'familyAway') return slots.filter(t => instance.households[of]!.cost[t]! < 0)
  const end = s + length[m]!
  const isNamed = lack === 'noRoom' ? instance.namedRooms && ownRoom[m]! < 0 : instance.interpreters
  const fits = (from: number, to: number) =>
    lack === 'noRoom'
      ? board.roomsFit(m, from, to) && instance.rooms.slice(from, to).every(n => n > 0)
      : board.interpretersFit(m, from, to)
  if (isNamed) return fits(s, end) ? [] : slots
  return slots.filter(t => !fits(t, t + 1))
}

/** The meetings that a window of more would place together, one after the other. */
function placedIn(board: Board, thing: Thing, chances: Chance[], from: number, to: number): number[] {
  const placed: Chance[] = []
  const within = chances.filter(({ lacking }) => lacking[0]! >= from && lacking.at(-1)! < to)
  const isShared = thing.lack === 'noRoom' || thing.lack === 'noInterpreter'
  for (const chance of within) {
    if (placed.some(({ m }) => m === chance.m)) continue
    // One room more is one: two meetings cannot both have it.
    if (isShared && placed.some(({ lacking }) => lacking.some(t => chance.lacking.includes(t)))) continue
    const blocked = barriersOf(board, chance.m).some(
      barrier => !isOf(barrier, thing) && barrier.blocks(chance.s),
    )
    if (blocked) continue
    board.put(chance.m, chance.s)
    placed.push(chance)
  }
  for (const { m } of placed) board.take(m)
  return placed.map(({ m }) => m)
}
