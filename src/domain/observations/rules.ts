import type { Temporal } from 'temporal-polyfill'
import type { Bearing, Domain } from './tables.ts'

/** What an update to a family must hold at least one of. */
export type Wanted = 'academic' | 'social'

/** Which of the two kinds are missing among what is to be told. */
export const missingIn = (items: { domain: Domain | null }[]): Wanted[] =>
  (['academic', 'social'] as const).filter(wanted => !items.some(item => item.domain === wanted))

const ORDER: Record<Bearing, number> = { strength: 0, none: 1, challenge: 2 }

/** Strengths before challenges, and within them the newest first. */
export const strengthsFirst = <T extends { bearing: Bearing; seen_on: string }>(items: T[]): T[] =>
  items.toSorted((a, b) => ORDER[a.bearing] - ORDER[b.bearing] || b.seen_on.localeCompare(a.seen_on))

/** Two texts of one thing as one, in which each is found again to the letter. */
export function joined(first: string, second: string): string {
  if (first.includes(second)) return first
  return second.includes(first) ? second : `${first}\n\n${second}`
}

/** A domain in which nothing was seen for so many weeks; null: not within the time that was looked at. */
export type Gap = { domain: Domain; weeks: number | null }

/** In which domains nothing was seen for at least `most` weeks, the longest first. */
export function gapsIn(
  last: (domain: Domain) => string | undefined,
  today: Temporal.PlainDate,
  most: number,
): Gap[] {
  const domains: Domain[] = ['academic', 'social', 'wellbeing']
  const gaps = domains.map(domain => ({ domain, weeks: weeksSince(last(domain), today) }))
  return gaps
    .filter(({ weeks }) => weeks === null || weeks >= most)
    .toSorted((a, b) => (b.weeks ?? Number.MAX_SAFE_INTEGER) - (a.weeks ?? Number.MAX_SAFE_INTEGER))
}

const weeksSince = (day: string | undefined, today: Temporal.PlainDate): number | null =>
  day === undefined ? null : Math.floor(today.since(day, { largestUnit: 'day' }).days / 7)

/** An update is due again: never told, or not for so many weeks. */
export const isOverdue = (last: string | null, today: Temporal.PlainDate, weeks: number): boolean =>
  (weeksSince(last ?? undefined, today) ?? Number.MAX_SAFE_INTEGER) >= weeks
