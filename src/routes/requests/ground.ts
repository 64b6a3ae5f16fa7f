import { type FreeDay, freeHoursFor, type Room } from '../../domain/conferences/requests/free-hours.ts'
import { interprets, type Staff, staffOn, teaches } from '../../domain/people/staff.ts'
import { actorId, schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { translator } from '../../platform/text/translate.ts'

/** From what a single conference can be made. */
export type Ground = {
  educators: Staff[]
  interpreters: Staff[]
  rooms: Room[]
  /** When nobody of these is in another conference. */
  free: FreeDay[]
}

const USUAL_MINUTES = 30

/** Without whoever is or was a guardian of the child; free hours of those who are chosen, at first of the reader. */
export async function groundFor(
  { ctx, fields }: Visit,
  { child, party }: { child: string; party: string },
): Promise<Ground> {
  const chosen = [fields.educators ?? actorId(ctx) ?? []]
    .flat()
    .flatMap(one => (typeof one === 'string' && isId(one) ? [one] : []))
  const minutes = Number(fields.minutes)
  const asked = {
    party,
    educators: chosen,
    minutes: minutes >= 5 && minutes <= 120 ? minutes : USUAL_MINUTES,
  }
  const [staff, hours] = await Promise.all([staffOn(ctx, schoolDay(ctx)), freeHoursFor(ctx, asked)])
  return {
    educators: staff.filter(one => teaches(one) && !one.children.includes(child)),
    interpreters: staff.filter(interprets),
    ...hours,
  }
}

/** What a single conference is called where the school lists it, in the school's own language. */
export const nameIn = ({ ctx, say }: Visit): string => {
  const { locale, zone } = ctx.school
  return translator(
    locale.startsWith('es')
      ? 'es'
      : locale.startsWith('ar')
        ? 'ar'
        : locale.startsWith('en')
          ? 'en'
          : say.locale,
    zone,
  ).t('requests.name')
}
