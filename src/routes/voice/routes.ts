import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { checkInForm, skip, tap } from './check-in.tsx'
import { questionForm, removeQuestion, rhythmForm } from './check-in-settings.tsx'
import { askHomes, showCheckIns } from './check-ins.tsx'
import { showInbox } from './inbox.tsx'
import { answerForm, replyForm, showItem, showItemPhoto } from './item.tsx'
import { showVoice } from './list.tsx'
import { newForm, spokenForm } from './new.tsx'
import { readersForm } from './readers.tsx'
import { settingsForm } from './settings.tsx'

const signedIn: Route[] = [
  get('/children/:child/voice', showVoice),
  ...formAt('/children/:child/voice/new', newForm, 'files'),
  ...formAt('/children/:child/homes/:home/voice/new', spokenForm, 'files'),
  get('/voice', showInbox),
  ...formAt('/voice/settings', settingsForm),
  get('/voice/:said', showItem),
  get('/voice/:said/photo', showItemPhoto),
  post('/voice/:said/steps', answerForm.save),
  post('/voice/:said/replies', replyForm.save),
  ...formAt('/voice/:said/readers', readersForm),
  get('/check-ins', showCheckIns),
  ...formAt('/check-ins/settings', rhythmForm),
  post('/check-ins/questions', questionForm.save),
  post('/check-ins/questions/:place/removal', removeQuestion),
  post('/check-ins/askings', askHomes),
  ...formAt('/check-ins/:checkIn', checkInForm),
  post('/check-ins/:checkIn/omission', skip),
  post('/check-ins/:checkIn/items', tap),
]

/** The same for whoever holds a link for this child. */
const linked: Route[] = [
  get('/v/:token', withLink('voice', showVoice)),
  get('/v/:token/new', withLink('voice', newForm.show)),
  post('/v/:token/new', withLink('voice', newForm.save), 'files'),
  get('/v/:token/items/:said', withLink('voice', showItem)),
  get('/v/:token/items/:said/photo', withLink('voice', showItemPhoto)),
  post('/v/:token/items/:said/replies', withLink('voice', replyForm.save)),
  get('/v/:token/check-ins/:checkIn', withLink('voice', checkInForm.show)),
  post('/v/:token/check-ins/:checkIn', withLink('voice', checkInForm.save)),
  post('/v/:token/check-ins/:checkIn/omission', withLink('voice', skip)),
  post('/v/:token/check-ins/:checkIn/items', withLink('voice', tap)),
]

export const voiceRoutes: Route[] = [...signedIn, ...linked]
