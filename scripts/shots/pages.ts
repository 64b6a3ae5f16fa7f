import type { Page as Tab } from 'playwright-core'
import { OAK, personId } from '../../src/demo/personas.ts'
import { planId } from '../../src/demo/plans.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { chosenPages } from './chosen-pages.ts'
import { confidentialPages } from './confidential-pages.ts'
import { doorPages } from './door-pages.ts'
import { goalPages } from './goal-pages.ts'
import { linkedPages } from './linked-pages.ts'
import { peoplePages } from './people-pages.ts'
import { seatPages } from './seat-pages.ts'
import { seenPages } from './seen-pages.ts'
import { talkPages } from './talk-pages.ts'
import { voicePages } from './voice-pages.ts'

/** What is pressed, what is typed where, or the address gone to. */
export type Step = string | [where: string, text: string] | ((tab: Tab) => Promise<unknown>)
/** `press`: what is done before the picture is made; `shows`: the route that is seen then, where it is another one. */
export type Page = { name: string; persona: string; path: string; press?: Step[]; shows?: string }
const at = (path: string) => `/s/${OAK}${path}`

/** Every page, each through the eyes of whom it is for. */
export const pages: Page[] = [
  { name: 'welcome', persona: 'visitor', path: '/' },
  { name: 'head-home', persona: 'head', path: at('') },
  { name: 'people', persona: 'head', path: at('/people') },
  { name: 'child', persona: 'head', path: at(`/children/${personId(OAK, 'ari')}`) },
  { name: 'person', persona: 'head', path: at(`/people/${personId(OAK, 'amal')}`) },
  { name: 'person-new', persona: 'head', path: at('/people/new') },
  { name: 'child-new', persona: 'head', path: at('/people/new?role=student') },
  { name: 'groups', persona: 'head', path: at('/groups') },
  { name: 'import', persona: 'head', path: at('/imports/new') },
  { name: 'rounds', persona: 'head', path: at('/rounds') },
  { name: 'round', persona: 'head', path: at(`/rounds/${roundId('collecting')}`) },
  { name: 'round-setup', persona: 'head', path: at(`/rounds/${roundId('collecting')}/setup`) },
  { name: 'round-new', persona: 'head', path: at('/rounds/new') },
  { name: 'meetings', persona: 'head', path: at(`/rounds/${roundId('collecting')}/meetings`) },
  { name: 'plan', persona: 'head', path: at(`/rounds/${roundId('collecting')}/plan`) },
  {
    name: 'plan-list',
    persona: 'head',
    path: at(`/rounds/${roundId('collecting')}/plans/${planId('leaves')}`),
  },
  {
    name: 'plan-beside',
    persona: 'head',
    path: at(`/rounds/${roundId('collecting')}/plans/${planId('longer')}?beside=${planId('leaves')}`),
  },
  { name: 'plan-board', persona: 'colleague', path: at(`/rounds/${roundId('collecting')}/board`) },
  { name: 'board', persona: 'head', path: at(`/rounds/${roundId('held')}/board`) },
  { name: 'publication', persona: 'head', path: at(`/rounds/${roundId('collecting')}/publication`) },
  {
    name: 'day-sheet',
    persona: 'educator',
    path: at(`/rounds/${roundId('held')}/days/${personId(OAK, 'tomas')}`),
  },
  { name: 'outbox', persona: 'head', path: at('/outbox') },
  { name: 'family-home', persona: 'arabic', path: at('') },
  { name: 'family-child', persona: 'arabic', path: at(`/children/${personId(OAK, 'noor')}`) },
  { name: 'times', persona: 'arabic', path: at(`/rounds/${roundId('collecting')}/times`) },
  { name: 'times-abroad', persona: 'home2', path: at(`/rounds/${roundId('collecting')}/times`) },
  { name: 'me', persona: 'spanish', path: at('/me') },
  ...chosenPages,
  ...seenPages,
  ...seatPages,
  ...goalPages,
  ...talkPages,
  ...voicePages,
  ...confidentialPages,
  ...peoplePages,
  ...linkedPages,
  ...doorPages,
  { name: 'not-found', persona: 'spanish', path: at('/children/none') },
]
