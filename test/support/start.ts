import { Temporal } from 'temporal-polyfill'

/** The moment at which every test begins: a Tuesday morning in the school's zone. */
export const START = Temporal.Instant.from('2026-10-06T14:00:00Z')
