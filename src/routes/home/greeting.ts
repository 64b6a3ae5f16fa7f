import type { Visit } from '../../platform/http/visit.ts'

/** "Good evening, Amal": by the clock of the school. */
export function greeting({ ctx, say }: Visit, name: string): string {
  const { hour } = ctx.now.toZonedDateTimeISO(ctx.school.zone)
  const part = hour < 5 || hour >= 20 ? 'evening' : hour < 12 ? 'morning' : 'day'
  return say.t(`home.greeting.${part}`, { name })
}
