import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const child = (name: string) => at(`/children/${personId(OAK, name)}`)
const said = (who: string, kid: string, days: number) => at(`/voice/${idFor('said', who, kid, String(days))}`)
const checkIn = (kid: string) => at(`/check-ins/${idFor('check-in', kid, '1')}`)

/** What home says, from the family's first page to the educator's inbox, and the check-ins. */
export const voicePages: Page[] = [
  { name: 'voice-home', persona: 'arabic', path: at('') },
  { name: 'voice-new', persona: 'arabic', path: `${child('noor')}/voice/new` },
  {
    ...{ name: 'voice-new-readers', persona: 'home1', path: `${child('ari')}/voice/new` },
    press: ['.readers summary'],
  },
  { name: 'voice-list', persona: 'home1', path: `${child('ari')}/voice` },
  { name: 'voice-item', persona: 'home1', path: said('dana', 'ari', 9) },
  { name: 'voice-item-school', persona: 'colleague', path: said('dana', 'ari', 9) },
  { name: 'voice-inbox', persona: 'head', path: at('/voice') },
  {
    name: 'voice-typed',
    persona: 'colleague',
    path: `${child('ari')}/homes/${partyId(OAK, 'ari', 1)}/voice/new`,
  },
  { name: 'voice-settings', persona: 'head', path: at('/voice/settings') },
  { name: 'check-in', persona: 'arabic', path: checkIn('noor') },
  { name: 'check-in-answered', persona: 'home1', path: checkIn('mia') },
  { name: 'check-ins', persona: 'head', path: at('/check-ins') },
  { name: 'check-in-settings', persona: 'head', path: at('/check-ins/settings') },
]
