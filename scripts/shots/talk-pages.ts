import { OAK, partyId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page } from './pages.ts'

const meetingId = (round: 'held' | 'choosing', kid: string, home = 1) =>
  idFor('meeting', roundId(round), partyId(OAK, kid, home))
const meeting = (...of: Parameters<typeof meetingId>) => `/s/${OAK}/meetings/${meetingId(...of)}`

/** Conferences: what each prepares, what is talked about, what was agreed, and all of it on paper. */
export const talkPages: Page[] = [
  { name: 'talk-brief', persona: 'colleague', path: `${meeting('choosing', 'ari')}/preparation` },
  { name: 'talk-preparation', persona: 'home1', path: `${meeting('choosing', 'ari')}/preparation` },
  { name: 'talk-brief-shown', persona: 'colleague', path: `${meeting('held', 'ari')}/preparation` },
  { name: 'talk-preparation-student', persona: 'student', path: `${meeting('choosing', 'leo')}/preparation` },
  { name: 'talk-agenda', persona: 'colleague', path: `${meeting('choosing', 'ari')}/agenda` },
  { name: 'talk-agenda-family', persona: 'home1', path: `${meeting('choosing', 'ari')}/agenda` },
  { name: 'talk-agenda-other-home', persona: 'home2', path: `${meeting('choosing', 'ari', 2)}/agenda` },
  {
    name: 'talk-item',
    persona: 'home1',
    path: `${meeting('choosing', 'mia')}/agenda/${idFor('item', meetingId('choosing', 'mia'), '0')}`,
  },
  { name: 'talk-summary', persona: 'home1', path: `${meeting('held', 'ari')}/summary` },
  { name: 'talk-packet', persona: 'colleague', path: `${meeting('choosing', 'ari')}/packet` },
  { name: 'talk-packet-family', persona: 'home1', path: `${meeting('choosing', 'ari')}/packet` },
]
