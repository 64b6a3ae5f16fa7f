import { updateId } from '../../src/demo/observations.ts'
import { OAK, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const child = (name: string) => at(`/children/${personId(OAK, name)}`)

/** What school sees, from the note on a phone to what a family reads. */
export const seenPages: Page[] = [
  { name: 'seen-home', persona: 'colleague', path: at('') },
  { name: 'seen-capture', persona: 'colleague', path: at(`/observations/new?child=${personId(OAK, 'ari')}`) },
  {
    name: 'seen-capture-more',
    persona: 'head',
    path: at('/observations/new'),
    press: ['.disclosure:last-of-type summary'],
  },
  {
    name: 'seen-observation',
    persona: 'colleague',
    path: at(`/observations/${idFor('observation', OAK, 'ari leo', '9', 'getting_along')}`),
  },
  { name: 'seen-list', persona: 'colleague', path: `${child('ari')}/observations` },
  { name: 'seen-list-family', persona: 'home2', path: `${child('ari')}/observations` },
  { name: 'seen-picture', persona: 'colleague', path: `${child('ari')}/picture` },
  { name: 'seen-picture-family', persona: 'arabic', path: `${child('noor')}/picture` },
  { name: 'seen-update-new', persona: 'colleague', path: `${child('leo')}/updates/new` },
  { name: 'seen-updates', persona: 'arabic', path: `${child('noor')}/updates` },
  { name: 'seen-update', persona: 'arabic', path: at(`/updates/${updateId('noor')}`) },
  { name: 'seen-told', persona: 'head', path: at('/updates') },
  { name: 'seen-areas', persona: 'head', path: at('/areas') },
]
