import type { Page as Tab } from 'playwright-core'
import { OAK } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { Page, Step } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const choosing = at(`/rounds/${roundId('choosing')}`)
const typeCode = async (tab: Tab) => tab.fill('#code', await tab.locator('.code-shown bdi').innerText())
const signIn: Step[] = [['#mail', 'amal@post.example'], 'main form button']
/** To the first letter of this kind, and from there where its link leads. */
const byLetter = (kind: string, which = 'tbody a'): Step[] => [
  at(`/outbox?kind=${kind}`),
  which,
  'main .notice a.button',
]
const bookFor: Step[] = [
  tab => tab.locator('main a[href$="/booking"]:visible').last().click(),
  tab => tab.locator('main form.form select').last().selectOption({ index: 1 }),
  'main form.form button.main',
]
const said = at(`/voice/${idFor('said', 'dana', 'ari', '9')}`)
const askBack: Step[] = [
  ['#text', 'Which evenings do you mean?'],
  'main button[value="asked_back"]',
  ...byLetter('voiceAsked'),
]

/** Letters to those who work here have no link. */
const FAMILY = ['Wen Liu', 'Ines Marsh', 'Tomás Rey', 'Salma Aziz'].reduce(
  (which, name) => `${which}:not(:has-text("${name}"))`,
  'tbody a',
)

/** The doors: to sign in, and what the links of letters open. Last, since some of them book a conference. */
export const doorPages: Page[] = [
  { name: 'sign-in', persona: 'visitor', path: '/sign-in' },
  { name: 'sign-in-code', persona: 'visitor', path: '/sign-in', press: signIn, shows: '/sign-in/code' },
  {
    name: 'sign-in-who',
    persona: 'visitor',
    path: '/sign-in',
    press: [...signIn, typeCode, 'main form button'],
    shows: '/sign-in/who',
  },
  { name: 'me-sessions', persona: 'spanish', path: '/sessions' },
  { name: 'me-schools', persona: 'educator', path: '/' },
  { name: 'personas', persona: 'head', path: '/demo/personas' },
  { name: 'link-booking', persona: 'head', path: at(''), press: byLetter('chooseTimes'), shows: '/b/:token' },
  {
    name: 'link-voice',
    persona: 'head',
    path: said,
    press: [...askBack, tab => tab.goto(tab.url().replace(/\/items\/.*/, ''))],
    shows: '/v/:token',
  },
  {
    name: 'link-voice-item',
    persona: 'head',
    path: said,
    press: askBack,
    shows: '/v/:token/items/:said',
  },
  {
    name: 'link-meeting',
    persona: 'head',
    path: choosing,
    press: [...bookFor, ...byLetter('meetingMade', FAMILY)],
    shows: '/m/:token',
  },
]
