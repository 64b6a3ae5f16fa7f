import { goalId } from '../../src/demo/goals.ts'
import { needId } from '../../src/demo/needs.ts'
import { OAK, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const child = (name: string) => at(`/children/${personId(OAK, name)}`)
const goal = (kid: string, n: number) => at(`/goals/${goalId(kid, n)}`)

/** What is worked for: goals from their words to their celebration, what is done, support, and a child's road. */
export const goalPages: Page[] = [
  { name: 'goal-list', persona: 'arabic', path: `${child('noor')}/goals` },
  { name: 'goal-new', persona: 'home1', path: `${child('ari')}/goals/new` },
  { name: 'goal-new-school', persona: 'colleague', path: `${child('ari')}/goals/new` },
  { name: 'goal-differs', persona: 'colleague', path: goal('ari', 2) },
  { name: 'goal-other-home', persona: 'home2', path: goal('ari', 2) },
  { name: 'goal-versions', persona: 'arabic', path: goal('noor', 0) },
  { name: 'goal-words', persona: 'home1', path: `${goal('ari', 2)}/words` },
  { name: 'goal-celebrated', persona: 'student', path: goal('leo', 4) },
  { name: 'goal-celebrate', persona: 'colleague', path: `${goal('ari', 2)}/celebration` },
  { name: 'goal-evidence', persona: 'colleague', path: `${goal('ari', 2)}/evidence` },
  { name: 'goal-actions', persona: 'educator', path: at('/actions') },
  { name: 'goal-actions-family', persona: 'arabic', path: at('/actions') },
  { name: 'goal-action', persona: 'student', path: at(`/actions/${idFor('action', goalId('leo', 3), '0')}`) },
  { name: 'goal-action-new', persona: 'colleague', path: `${child('ari')}/actions/new` },
  { name: 'goal-support', persona: 'arabic', path: `${child('noor')}/support` },
  { name: 'goal-need', persona: 'educator', path: at(`/support/${needId('noor')}`) },
  { name: 'goal-plan', persona: 'educator', path: at(`/support/${needId('noor')}/plans/new`) },
  { name: 'goal-road', persona: 'arabic', path: `${child('noor')}/roadmap` },
  { name: 'goal-road-school', persona: 'colleague', path: `${child('ari')}/roadmap` },
  { name: 'goal-terms', persona: 'head', path: at('/terms') },
  { name: 'goal-road-own', persona: 'student', path: `${child('leo')}/roadmap` },
]
