import type { Board } from './board.ts'

/**
 * Slots of its educators that would be free and yet of use to nobody if `m` started at `s`: only the buffer between
 * this meeting and one in the other mode.
 */
export function slotsLost(board: Board, m: number, s: number): number {
  const { buffer, length, slotsPerDay, instance } = board.model
  if (buffer === 0) return 0
  const end = s + length[m]!
  const morning = s - (s % slotsPerDay)
  let lost = 0
  for (const educator of instance.meetings[m]!.educators) {
    if (s - buffer > morning && isOther(board, m, educator, s - buffer - 1))
      lost += openSlots(instance.educators[educator]!.avail, s - buffer, s)
    if (end + buffer < morning + slotsPerDay && isOther(board, m, educator, end + buffer))
      lost += openSlots(instance.educators[educator]!.avail, end, end + buffer)
  }
  return lost
}

function isOther(board: Board, m: number, educator: number, t: number): boolean {
  const other = board.at(educator, t)
  return other >= 0 && board.model.mode[other] !== board.model.mode[m]
}

function openSlots(avail: number[], from: number, to: number): number {
  let open = 0
  for (let t = from; t < to; t++) open += avail[t]!
  return open
}
