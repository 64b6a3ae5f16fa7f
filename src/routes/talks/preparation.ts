import {
  type Asked,
  askedFor,
  savePreparation,
  type Whose,
} from '../../domain/conferences/preparing/saving.ts'
import { preparation } from '../../domain/conferences/preparing/schema.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Way, wayOf } from '../meeting/way.ts'
import { preparationPage } from './preparation-page.tsx'

export type ToPrepare = { asked: Asked; way: Way }

const formFor = (whose: Whose) =>
  form({
    schema: preparation,
    async load(visit: Visit): Promise<ToPrepare> {
      const way = wayOf(visit)
      return { way, asked: await askedFor(visit.ctx, way.meeting, whose) }
    },
    show: preparationPage,
    async save(visit, { asked, way }, said) {
      await savePreparation(visit.ctx, asked, said)
      const page = whose === 'own' ? 'preparation' : 'preparation/child'
      return visit.go(`${way.base}/${page}`, { toast: visit.say.t('talks.prepare.saved') })
    },
  })

/** What the reader brings to a conference, and what the child says while a grown-up types. */
export const preparationForm = formFor('own')
export const childForm = formFor('child')
