import { addItem } from '../../domain/conferences/agenda/adding.ts'
import { type Agenda, agendaFor } from '../../domain/conferences/agenda/agenda.ts'
import { newItem } from '../../domain/conferences/agenda/schema.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Way, wayOf } from '../meeting/way.ts'
import { agendaPage } from './agenda-page.tsx'

export type ToPlan = { agenda: Agenda; way: Way }

/** What is to be talked about: it builds itself, and anybody of the conference adds to it. */
export const agendaForm = form({
  schema: newItem,
  async load(visit: Visit): Promise<ToPlan> {
    const way = wayOf(visit)
    return { way, agenda: await agendaFor(visit.ctx, way.meeting) }
  },
  show: agendaPage,
  async save(visit, { agenda, way }, said) {
    await addItem(visit.ctx, agenda.talk, said)
    const { begun_at, closed_at, side } = agenda.talk
    // whoever adds it while they talk goes on talking
    const page = begun_at && !closed_at && side === 'school' ? 'notes' : 'agenda'
    return visit.go(`${way.base}/${page}`, { toast: visit.say.t('talks.agenda.added') })
  },
})
