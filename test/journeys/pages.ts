import type { BrowserContext, Page } from 'playwright-core'
import { OAK, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import type { Served } from '../support/serve.ts'

/** A page in one of its states: who opens it, where, and what is typed into its form before it is looked at. */
export type State = {
  name: string
  who: string | null
  path: string
  status?: number
  /** Values by the name of their field; the form that holds the first one is sent. */
  sent?: Record<string, string>
}

const at = (path: string) => `/s/${OAK}${path}`
const id = (who: string) => personId(OAK, who)
const [held, collecting] = [roundId('held'), roundId('collecting')]
const GONE = '00000000-0000-7000-8000-000000000000'

/** Every page of the product, also with errors, refused, empty and not found. */
export const states: State[] = [
  { name: 'the first page', who: null, path: '/' },
  { name: 'asking for a code', who: null, path: '/sign-in' },
  {
    name: 'a mail address that is none',
    who: null,
    path: '/sign-in',
    sent: { mail: 'not a mail' },
    status: 422,
  },
  { name: 'all personas', who: 'ines', path: '/demo/personas' },
  { name: 'own sessions', who: 'ines', path: '/sessions' },
  { name: 'a school without a sign-in', who: null, path: at('') },
  { name: "the head's first page", who: 'ines', path: at('') },
  { name: "an educator's first page", who: 'tomas', path: at('') },
  { name: "an interpreter's first page", who: 'salma', path: at('') },
  { name: "a student's first page", who: 'leo', path: at('') },
  { name: "a family's first page", who: 'amal', path: at('') },
  { name: 'a first page with nothing on it', who: 'rose', path: at('') },
  { name: 'all rounds', who: 'ines', path: at('/rounds') },
  { name: 'a new round', who: 'ines', path: at('/rounds/new') },
  {
    name: 'a new round without a name',
    who: 'ines',
    path: at('/rounds/new'),
    sent: { name: '', answers_until: '' },
    status: 422,
  },
  { name: 'a round that was held', who: 'ines', path: at(`/rounds/${held}`) },
  { name: 'a round under way', who: 'ines', path: at(`/rounds/${collecting}`) },
  { name: 'the set-up of a round', who: 'ines', path: at(`/rounds/${collecting}/setup`) },
  { name: 'who meets whom', who: 'ines', path: at(`/rounds/${collecting}/meetings`) },
  { name: 'a family on the phone', who: 'ines', path: at(`/rounds/${collecting}/families/${id('sam')}`) },
  {
    name: 'a family on the phone, unnamed',
    who: 'ines',
    path: at(`/rounds/${collecting}/families/${id('sam')}`),
    sent: { spoken_by: '' },
    status: 422,
  },
  { name: 'own times', who: 'amal', path: at(`/rounds/${collecting}/times`) },
  { name: 'own times abroad', who: 'mark', path: at(`/rounds/${collecting}/times`) },
  {
    name: 'own times without one',
    who: 'huong',
    path: at(`/rounds/${collecting}/times`),
    sent: { note: 'x'.repeat(5000) },
    status: 422,
  },
  { name: 'the outbox', who: 'ines', path: at('/outbox') },
  { name: 'own calendars', who: 'amal', path: at('/me/feeds') },
  { name: 'a page that is not there', who: 'lucia', path: at(`/children/${GONE}`), status: 404 },
  { name: 'a page for the head only', who: 'tomas', path: at('/outbox'), status: 403 },
]

/** Opens a state in this context, signed in as whom it is for. */
export async function openState(served: Served, context: BrowserContext, page: Page, state: State) {
  await context.clearCookies({ name: /trellis$/ })
  if (state.who) await served.signIn(context, state.who)
  const answer = await page.goto(`${served.url}${state.path}`)
  if (!state.sent) return answer?.status()
  const [sent] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.evaluate(fields => {
      const controls = Object.entries(fields).map(([name, value]) => {
        const control = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!
        control.value = value
        return control
      })
      controls[0]!.form!.submit()
    }, state.sent),
  ])
  return sent.status()
}
