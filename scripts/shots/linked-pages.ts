import { goalId } from '../../src/demo/goals.ts'
import { needId } from '../../src/demo/needs.ts'
import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const collecting = at(`/rounds/${roundId('collecting')}`)
const choosing = at(`/rounds/${roundId('choosing')}`)
const meeting = (round: 'held' | 'choosing', kid: string, home = 1) =>
  at(`/meetings/${idFor('meeting', roundId(round), partyId(OAK, kid, home))}`)
const ari = at(`/children/${personId(OAK, 'ari')}`)
const said = at(`/voice/${idFor('said', 'dana', 'ari', '9')}`)

/** What only a press leads to: a letter and what its link opens, a conference to move, a page behind a page. */
export const linkedPages: Page[] = [
  { name: 'letter', persona: 'head', path: at('/outbox'), press: ['tbody a'], shows: '/outbox/:notice' },
  {
    name: 'letter-link',
    persona: 'head',
    path: at('/outbox?kind=timesAsked'),
    press: ['tbody a', 'main .notice a.button'],
    shows: '/t/:token',
  },
  { name: 'round-breaks', persona: 'educator', path: `${collecting}/breaks` },
  { name: 'round-call', persona: 'head', path: `${collecting}/families/${personId(OAK, 'sam')}` },
  {
    name: 'round-book-for',
    persona: 'head',
    path: choosing,
    press: ['main a[href$="/booking"]'],
    shows: '/rounds/:round/families/:family/booking',
  },
  {
    name: 'round-move',
    persona: 'head',
    path: `${collecting}/board`,
    press: ['.meet-move'],
    shows: '/rounds/:round/meetings/:meeting/time',
  },
  {
    name: 'meeting-setup',
    persona: 'head',
    path: `${collecting}/meetings`,
    press: ['main a[href$="/setup"]'],
    shows: '/meetings/:meeting/setup',
  },
  { name: 'meeting-time', persona: 'home1', path: `${meeting('choosing', 'ari')}/time` },
  { name: 'talk-child', persona: 'home1', path: `${meeting('choosing', 'ari')}/preparation/child` },
  { name: 'talk-notes', persona: 'colleague', path: `${meeting('choosing', 'ari')}/notes` },
  { name: 'goal-child-actions', persona: 'home1', path: `${ari}/actions` },
  { name: 'goal-support-new', persona: 'home1', path: `${ari}/support/new` },
  { name: 'goal-end', persona: 'colleague', path: at(`/goals/${goalId('ari', 2)}/end`) },
  {
    name: 'goal-plan-review',
    persona: 'educator',
    path: at(`/support/${needId('noor')}`),
    press: ['main a[href*="/plans/"]'],
    shows: '/support/:support/plans/:strategy',
  },
  { name: 'seen-rhythm', persona: 'head', path: at('/updates/rhythm') },
  {
    name: 'seen-area',
    persona: 'head',
    path: at('/areas'),
    press: ['main a[href*="/areas/"]'],
    shows: '/areas/:area',
  },
  { name: 'voice-agenda', persona: 'colleague', path: `${said}/agenda` },
  { name: 'voice-readers', persona: 'home1', path: `${said}/readers` },
  {
    name: 'confidence',
    persona: 'home1',
    path: `${ari}/circumstances/new`,
    press: [['#text', 'His father is in hospital since Monday.'], '#readers', 'main form button'],
    shows: '/circumstances/:circumstance',
  },
  {
    name: 'suspicion',
    persona: 'colleague',
    path: at(`/safeguarding/new`),
    press: [
      tab => tab.locator('#child').selectOption({ index: 1 }),
      ['#text', 'A bruise on the arm, and no word about it.'],
      'main form button',
      'main a[href*="/safeguarding/"]:not([href$="/new"])',
    ],
    shows: '/safeguarding/:suspicion',
  },
]
