import { Board } from './board.ts'
import type { Model } from './model.ts'
import { whyImpossible } from './obstacles.ts'

/**
 * Puts every locked meeting, with rooms and interpreters so that all of them fit. Returns the meeting at which it
 * failed, or -1 when all are put. Where that takes more ways than the budget has, they are not all tried: then
 * `budget.left` is below 0.
 */
export function putLocked(board: Board, budget = { left: 20_000, deepest: 0 }): number {
  const { locked } = board.model
  const order = [...locked.keys()]
    .filter(m => locked[m]! >= 0)
    .sort((a, b) => locked[a]! - locked[b]! || a - b)
  return putFrom(board, order, 0, budget) ? -1 : order[budget.deepest]!
}

/** One line per locked meeting that cannot stay: alone, beside another one, or for want of rooms and interpreters. */
export function lockFaults(model: Model): string[] {
  const { meetings } = model.instance
  const locked = [...model.locked.keys()].filter(m => model.locked[m]! >= 0)
  const alone = locked.filter(m => model.starts[m]!.length === 0)
  if (alone.length > 0) {
    return alone.map(
      m =>
        `meetings[${m}]: "${meetings[m]!.id}" is locked at slot ${model.locked[m]}: ${whyImpossible(model, m)}`,
    )
  }
  const stuck = putLocked(new Board(model))
  if (stuck < 0) return []
  const pairs = locked.flatMap((a, i) => locked.slice(i + 1).flatMap(b => clashOf(model, a, b)))
  return pairs.length > 0 ? pairs : [crowdOf(model, locked, stuck)]
}

function clashOf(model: Model, a: number, b: number): string[] {
  const board = new Board(model)
  board.put(a, model.locked[a]!)
  if (board.fits(b, model.locked[b]!)) return []
  const [first, second] = [a, b].map(
    m => `"${model.instance.meetings[m]!.id}" (locked at slot ${model.locked[m]})`,
  )
  return [`meetings[${a}] and meetings[${b}]: ${first} and ${second} clash over ${sharedBy(model, a, b)}`]
}

function sharedBy(model: Model, a: number, b: number): string {
  const { educators, households } = model.instance
  const line = model.lines[a]!.find(l => model.lines[b]!.includes(l))
  if (line === undefined) return 'a room or an interpreter'
  if (line < model.educatorCount) return `educator "${educators[line]!.id}"`
  if (line < model.bufferedCount) return `household "${households[line - model.educatorCount]!.id}"`
  return 'a guardian, a student or a room that both need'
}

function crowdOf(model: Model, locked: number[], stuck: number): string {
  const { meetings } = model.instance
  const day = (m: number) => Math.floor(model.locked[m]! / model.slotsPerDay)
  const near = locked.filter(m => m !== stuck && day(m) === day(stuck) && overlapsOrTouches(model, m, stuck))
  const names = [...near, stuck].map(m => `"${meetings[m]!.id}"`).join(', ')
  return `locked meetings ${names}: not all can stay around slot ${model.locked[stuck]}, a room, an interpreter or a break is missing`
}

function overlapsOrTouches({ locked, length }: Model, a: number, b: number): boolean {
  return locked[a]! <= locked[b]! + length[b]! && locked[b]! <= locked[a]! + length[a]!
}

function putFrom(
  board: Board,
  order: number[],
  i: number,
  budget: { left: number; deepest: number },
): boolean {
  if (i === order.length) return true
  budget.deepest = Math.max(budget.deepest, i)
  const m = order[i]!
  const s = board.model.locked[m]!
  if (!board.model.starts[m]!.includes(s) || !board.fits(m, s)) return false
  for (const [room, interpreter] of waysOf(board, m, s)) {
    if (budget.left-- <= 0) return false
    board.put(m, s, room, interpreter)
    if (putFrom(board, order, i + 1, budget)) return true
    board.take(m)
  }
  return false
}

function waysOf(board: Board, m: number, s: number): [number, number][] {
  const { language, instance, speakers, mode, ownRoom, sharedRooms, length } = board.model
  const end = s + length[m]!
  const needsRoom = !mode[m] && instance.namedRooms && ownRoom[m]! < 0
  const needsInterpreter = language[m]! >= 0 && instance.interpreters
  const rooms = needsRoom ? [...sharedRooms[m]!].filter(r => board.roomFree(m, r, s, end)) : [-1]
  const speaking = needsInterpreter ? [...speakers[language[m]!]!] : []
  const interpreters = needsInterpreter ? speaking.filter(i => board.interpreterFree(i, s, end)) : [-1]
  return rooms.flatMap(room => interpreters.map((i): [number, number] => [room, i]))
}
