/** What each slot of an educator may be used for. */
export const IN_PERSON = 0
export const BY_VIDEO = 1
export const UNUSED = 2

/** The day as an educator works it. */
export interface Shifts {
  slots: number
  slotsPerDay: number
  buffer: number
  /** At most one change between in person and video a day. */
  blocks: boolean
}

/** How an educator may go on: slot, mode it is in, whether it has already changed today. */
export function stateOf(slot: number, mode: number, changed: number): number {
  return (slot * 2 + mode) * 2 + changed
}

export function isMorning({ slotsPerDay }: Shifts, slot: number): boolean {
  return slot % slotsPerDay === 0
}

/** The slot at which the other mode may begin if this one ends before `slot`, or -1. */
export function changeAt(shifts: Shifts, slot: number, changed: number): number {
  const { slotsPerDay, buffer, blocks } = shifts
  if (isMorning(shifts, slot) || (blocks && changed)) return -1
  return (slot % slotsPerDay) + buffer < slotsPerDay ? slot + buffer : -1
}

/** Slots used in one mode after another, with the worth of each (slot × 2 + mode): the least sum from every state on. */
export function leastFrom(shifts: Shifts, worth: Float64Array): Float64Array {
  const { slots } = shifts
  const least = new Float64Array((slots + 1) * 4)
  for (let t = slots - 1; t >= 0; t--) {
    for (let mode = 0; mode < 2; mode++) {
      for (let changed = 0; changed < 2; changed++) {
        const stay = useFrom(shifts, worth, least, t, mode, changed)
        const other = changeAt(shifts, t, changed)
        const change = other < 0 ? Infinity : useFrom(shifts, worth, least, other, 1 - mode, 1)
        least[stateOf(t, mode, changed)] = Math.min(stay, change)
      }
    }
  }
  return least
}

/** Uses slot `t` in this mode, then goes on at best. */
function useFrom(
  shifts: Shifts,
  worth: Float64Array,
  least: Float64Array,
  t: number,
  mode: number,
  changed: number,
): number {
  const next = t + 1
  const rest =
    next < shifts.slots && isMorning(shifts, next)
      ? Math.min(least[stateOf(next, 0, 0)]!, least[stateOf(next, 1, 0)]!)
      : least[stateOf(next, mode, changed)]!
  return worth[t * 2 + mode]! + rest
}

/** The pattern whose slots are worth least in sum. */
export function cheapestPattern(
  shifts: Shifts,
  worth: Float64Array,
  least = leastFrom(shifts, worth),
): Uint8Array {
  const { slots } = shifts
  const pattern = new Uint8Array(slots).fill(UNUSED)
  let [mode, changed] = [0, 0]
  for (let t = 0; t < slots; t++) {
    if (isMorning(shifts, t)) {
      changed = 0
      mode = least[stateOf(t, 1, 0)]! < least[stateOf(t, 0, 0)]! ? 1 : 0
    }
    const stay = useFrom(shifts, worth, least, t, mode, changed)
    if (stay > least[stateOf(t, mode, changed)]!) {
      t = changeAt(shifts, t, changed)
      mode = 1 - mode
      changed = 1
    }
    pattern[t] = mode
  }
  return pattern
}
