import { roomsOfSchool } from '../../domain/conferences/rounds/rooms.ts'
import { interprets, type Staff, staffOn, teaches } from '../../domain/people/staff.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { translator } from '../../platform/text/translate.ts'

/** From what a single conference can be made. */
export type Ground = { educators: Staff[]; interpreters: Staff[]; rooms: { id: string; name: string }[] }

/** Without whoever is or was a guardian of the child. */
export async function groundFor({ ctx }: Visit, child: string): Promise<Ground> {
  const [staff, rooms] = await Promise.all([staffOn(ctx, schoolDay(ctx)), roomsOfSchool(ctx)])
  return {
    educators: staff.filter(one => teaches(one) && !one.children.includes(child)),
    interpreters: staff.filter(interprets),
    rooms,
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
