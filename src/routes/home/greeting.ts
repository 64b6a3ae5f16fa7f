import type { Visit } from '../../platform/http/visit.ts'

/** By the clock of the school. */
export function dayPart({ ctx }: Visit): 'evening' | 'morning' | 'day' {
  const { hour } = ctx.now.toZonedDateTimeISO(ctx.school.zone)
  return hour < 5 || hour >= 20 ? 'evening' : hour < 12 ? 'morning' : 'day'
}

/** "Good evening, Amal". */
export const greeting = (visit: Visit, name: string): string =>
  visit.say.t(`home.greeting.${dayPart(visit)}`, { name })
