import type { Hono } from 'hono'
import type { House } from '../platform/http/house.ts'
import { showPersonas, switchPersona } from './demo/persona.tsx'
import { countMisses } from './links/misses.ts'
import { ask, showAsk } from './sign-in/ask.tsx'
import { type OpenRoute, openGet, openPost } from './sign-in/call.ts'
import { showCode, tryCode } from './sign-in/code.tsx'
import { showFirstPage } from './sign-in/first-page.tsx'
import { showLink, useLink } from './sign-in/link.tsx'
import { endOne, endOthers, showSessions } from './sign-in/sessions.tsx'
import { signOut } from './sign-in/sign-out.ts'
import { chooseWho, showWho } from './sign-in/who.tsx'

/** Every address outside of any school. Nothing of a school is shown here before somebody has proved who it is. */
export const openPages: OpenRoute[] = [
  openGet('/', showFirstPage),
  openGet('/sign-in', showAsk),
  openPost('/sign-in', ask),
  openGet('/sign-in/code', showCode),
  openPost('/sign-in/code', tryCode),
  openGet('/sign-in/who', showWho),
  openPost('/sign-in/who', chooseWho),
  openGet('/sign-in/link/:token', showLink),
  openPost('/sign-in/link/:token', useLink),
  openGet('/sessions', showSessions),
  openPost('/sessions/others/revocation', endOthers),
  openPost('/sessions/:session/revocation', endOne),
  openPost('/sign-out', signOut),
]
/** The demo's own, which do not exist where others could reach them. */
export const demoPages: OpenRoute[] = [
  openGet('/demo/personas', showPersonas),
  openPost('/demo/persona', switchPersona),
]

export function openRoutes(app: Hono, house: House) {
  app.use('/s/:school/*', countMisses(house))
  const pages = house.demo ? [...openPages, ...demoPages] : openPages
  for (const page of pages) app.on(page.method, page.path, c => page.run(house, c))
}
