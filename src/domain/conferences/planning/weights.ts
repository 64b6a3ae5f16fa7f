/** Points of a meeting left out, of a slot between two, and of another day on which somebody has to come. */
export const WEIGHTS = { unplaced: 1000, idle: 5, extraDay: 20 }
