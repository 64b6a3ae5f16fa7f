import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const choosing = at(`/rounds/${roundId('choosing')}`)
const held = at(`/rounds/${roundId('held')}`)
const meeting = (round: 'held' | 'choosing', kid: string, home = 1) =>
  at(`/meetings/${idFor('meeting', roundId(round), partyId(OAK, kid, home))}`)

/** Choosing a time, waiting for one, and what the school does beside the plan. */
export const chosenPages: Page[] = [
  { name: 'booking-home', persona: 'spanish', path: at('') },
  { name: 'booking', persona: 'home2', path: `${choosing}/booking` },
  { name: 'booking-two', persona: 'spanish', path: `${choosing}/booking` },
  { name: 'booking-have', persona: 'home1', path: `${choosing}/booking` },
  {
    name: 'booking-hold',
    persona: 'spanish',
    path: `${choosing}/booking`,
    press: ['.free-times button'],
    shows: '/rounds/:round/booking/hold',
  },
  { name: 'wait', persona: 'home2', path: `${choosing}/booking/wait` },
  { name: 'wait-ask', persona: 'arabic', path: `${choosing}/booking/wait` },
  { name: 'meeting-chosen', persona: 'home1', path: meeting('choosing', 'ari') },
  { name: 'meeting-none', persona: 'restricted', path: meeting('choosing', 'finn', 2) },
  { name: 'stages', persona: 'head', path: `${choosing}/stages` },
  { name: 'wait-for', persona: 'head', path: `${choosing}/families/${personId(OAK, 'uma-mother')}/wait` },
  { name: 'waits', persona: 'head', path: `${choosing}/waits` },
  { name: 'tracking', persona: 'head', path: `${held}/tracking` },
  { name: 'tracking-choosing', persona: 'head', path: `${choosing}/tracking` },
  { name: 'outcome', persona: 'educator', path: `${meeting('held', 'noor')}/outcome` },
  { name: 'call-address', persona: 'colleague', path: `${meeting('choosing', 'ari')}/call/address` },
  { name: 'other-day', persona: 'head', path: `${choosing}/other-day` },
  { name: 'unfit-times', persona: 'head', path: `${choosing}/unfit-times` },
  { name: 'walk-ins', persona: 'educator', path: `${choosing}/walk-ins` },
  { name: 'round-choosing', persona: 'head', path: choosing },
  { name: 'round-held', persona: 'head', path: held },
  { name: 'live-board', persona: 'head', path: `${choosing}/board` },
  {
    name: 'own-requests-asked',
    persona: 'home1',
    path: at(`/children/${personId(OAK, 'ari')}/requests`),
    press: [['#about', 'How Ari sleeps since we moved'], 'main form button'],
  },
  { name: 'own-requests', persona: 'home1', path: at(`/children/${personId(OAK, 'ari')}/requests`) },
  { name: 'requests', persona: 'educator', path: at('/requests') },
  {
    name: 'request',
    persona: 'colleague',
    path: at('/requests'),
    press: ['main a[href*="/requests/"]'],
    shows: '/requests/:request',
  },
  {
    name: 'invitation',
    persona: 'head',
    path: at(`/children/${personId(OAK, 'ari')}/homes/${partyId(OAK, 'ari', 1)}/invitation`),
  },
  { name: 'needs', persona: 'head', path: at('/needs') },
  { name: 'settlement', persona: 'head', path: meeting('choosing', 'mai').replace('/meetings/', '/needs/') },
  { name: 'interpreting', persona: 'interpreter', path: at('/interpreting') },
  { name: 'by-hand', persona: 'head', path: at('/outbox/by-hand') },
]
