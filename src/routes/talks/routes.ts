import { formAt } from '../../platform/http/form.ts'
import { get, type Handler, type Method, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { actionForm } from './actions.ts'
import { agendaForm } from './agenda.ts'
import { itemForm, removeItem } from './item.tsx'
import { showNotes } from './notes.tsx'
import {
  begin,
  closingForm,
  outcomeForm,
  reopen,
  saidForm,
  studentLeft,
  takeBackWords,
} from './notes-acts.ts'
import { showPacket } from './packet.tsx'
import { sendPacket } from './packet-file.ts'
import { childForm, preparationForm } from './preparation.ts'
import { showShownPhoto } from './shown-photo.tsx'
import { showSummary } from './summary.tsx'
import { heard, viewForm } from './summary-acts.ts'
import { takeUpForm } from './take-up.ts'

/** What both sides do, signed in or by the link of the meeting; paths below it. */
const shared: [Method, string, Handler, Route['takes']?][] = [
  ['GET', '/preparation', preparationForm.show],
  ['POST', '/preparation', preparationForm.save, 'files'],
  ['GET', '/preparation/child', childForm.show],
  ['POST', '/preparation/child', childForm.save, 'files'],
  ['GET', '/preparation/photo', showShownPhoto],
  ['GET', '/agenda', agendaForm.show],
  ['POST', '/agenda', agendaForm.save],
  ['GET', '/agenda/:item', itemForm.show],
  ['POST', '/agenda/:item', itemForm.save],
  ['POST', '/agenda/:item/withdrawal', removeItem],
  ['GET', '/summary', showSummary],
  ['POST', '/summary/views', viewForm.save],
  ['POST', '/summary/heard', heard],
  ['GET', '/packet', showPacket],
  ['GET', '/packet.pdf', sendPacket],
]

export const talkRoutes: Route[] = [
  ...shared.map(([method, path, run, takes]) => ({ method, path: `/meetings/:meeting${path}`, run, takes })),
  ...shared.map(([method, path, run, takes]) => ({
    method,
    path: `/m/:token${path}`,
    run: withLink('meeting', run),
    takes,
  })),
  ...formAt('/voice/:said/agenda', takeUpForm),
  get('/meetings/:meeting/notes', showNotes),
  post('/meetings/:meeting/notes/beginning', begin),
  post('/meetings/:meeting/notes/departure', studentLeft),
  post('/meetings/:meeting/notes/closing', closingForm.save),
  post('/meetings/:meeting/notes/reopening', reopen),
  post('/meetings/:meeting/notes/:item/words', saidForm.save),
  post('/meetings/:meeting/notes/:item/words/:words/withdrawal', takeBackWords),
  post('/meetings/:meeting/notes/:item/outcome', outcomeForm.save),
  post('/meetings/:meeting/notes/:item/actions', actionForm.save),
]
