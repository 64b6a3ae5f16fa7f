import { type Asked, askedFor, type Whose } from '../../domain/conferences/preparing/asked.ts'
import { PLACES } from '../../domain/conferences/preparing/rules.ts'
import { savePreparation } from '../../domain/conferences/preparing/saving.ts'
import { preparation } from '../../domain/conferences/preparing/schema.ts'
import { type Evidence, evidenceFor } from '../../domain/observations/evidence.ts'
import { schoolDay } from '../../platform/ctx.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Way, wayOf } from '../meeting/way.ts'
import { sentImage } from '../sent-image.ts'
import { DAYS_SEEN } from './pictured.ts'
import { preparationPage } from './preparation-page.tsx'

/** `evidence`: what was seen lately, for those who hold the conference. */
export type ToPrepare = { asked: Asked; way: Way; evidence: Evidence | null }

function seenLately({ ctx, say }: Visit, { talk }: Asked): Promise<Evidence> {
  const since = schoolDay(ctx).subtract({ days: DAYS_SEEN }).toString()
  const child = { id: talk.child, view: 'staff' as const }
  return evidenceFor(ctx, child, { since, another: say.t('observations.another') })
}

const formFor = (whose: Whose) =>
  form({
    schema: preparation,
    async load(visit: Visit): Promise<ToPrepare> {
      const way = wayOf(visit)
      const asked = await askedFor(visit.ctx, way.meeting, whose)
      return { way, asked, evidence: asked.side === 'school' ? await seenLately(visit, asked) : null }
    },
    show: preparationPage,
    async save(visit, { asked, way }, { photo, no_photo_1, no_photo_2, no_photo_3, ...said }) {
      const taken = [no_photo_1, no_photo_2, no_photo_3]
      const down = PLACES.filter((_, n) => taken[n])
      await savePreparation(visit.ctx, asked, said, { image: await sentImage(photo), down })
      const page = whose === 'own' ? 'preparation' : 'preparation/child'
      return visit.go(`${way.base}/${page}`, { toast: visit.say.t('talks.prepare.saved') })
    },
  })

/** What the reader brings to a conference, and what the child says while a grown-up types. */
export const preparationForm = formFor('own')
export const childForm = formFor('child')
