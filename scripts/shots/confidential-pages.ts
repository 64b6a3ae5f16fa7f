import { OAK, personId } from '../../src/demo/personas.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const ari = `/children/${personId(OAK, 'ari')}/circumstances`

/** What is told in confidence, what is suspected, and whose voice is missing. */
export const confidentialPages: Page[] = [
  { name: 'confidence-list', persona: 'home1', path: at(ari) },
  { name: 'confidence-new', persona: 'home1', path: at(`${ari}/new`) },
  { name: 'suspicions', persona: 'colleague', path: at('/safeguarding') },
  { name: 'suspicion-new', persona: 'colleague', path: at('/safeguarding/new') },
  { name: 'missing-voices', persona: 'head', path: at('/missing-voices') },
]
