export const RHYTHMS = ['quarterly', 'monthly', 'off'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** The questions that a school begins with; their words stand in the catalogue. */
export const STARTERS = ['well', 'hard', 'proud', 'hope'] as const
export type Starter = (typeof STARTERS)[number]
