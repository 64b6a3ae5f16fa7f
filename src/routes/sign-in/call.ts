import type { Context } from 'hono'
import { answerPage } from '../../platform/http/answer.ts'
import { readFields } from '../../platform/http/body.ts'
import { keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { LANGUAGE, readerLocale, SESSION } from '../../platform/http/door.ts'
import type { Fields } from '../../platform/http/fields.ts'
import type { House } from '../../platform/http/house.ts'
import type { Method } from '../../platform/http/visit.ts'
import { TooOften } from '../../platform/rate-limits.ts'
import { addressOf } from '../../platform/rate-limits-address.ts'
import { type Translator, translator } from '../../platform/text/translate.ts'
import { deviceHere, tabletPath } from '../students/device.ts'
import { ownPath } from './next.ts'
import { tooOftenPage } from './too-often.tsx'

/** One request to a page outside of any school. */
export type Call = {
  c: Context
  house: House
  say: Translator
  fields: Fields
  /** Where the reader wanted to go: a path of ours. */
  next: string
  /** The secret of the session that the browser brought, good or not. */
  session: string | undefined
  /** The network that attempts are counted for. */
  address: string | undefined
}

export type Status = 200 | 410 | 422 | 429
type Answer = (call: Call) => Response | Promise<Response>
/** An address outside of any school. */
export type OpenRoute = { method: Method; path: string; run: (house: House, c: Context) => Promise<Response> }

/** On a class tablet nobody signs in but its children: whoever did would stay so for the next one. */
const SIGN_IN = /^\/sign-in\b/

const open = (method: Method, path: string, answer: Answer): OpenRoute => ({
  method,
  path,
  async run(house, c) {
    const device = SIGN_IN.test(path) && deviceHere(c, house.base())
    if (device) return c.redirect(tabletPath(device), 303)
    const call = await callOf(house, c, method)
    try {
      return await answer(call)
    } catch (problem) {
      if (problem instanceof TooOften) return tooOftenPage(house, c, problem.seconds)
      throw problem
    }
  },
})
export const openGet = (path: string, answer: Answer) => open('GET', path, answer)
export const openPost = (path: string, answer: Answer) => open('POST', path, answer)

async function callOf(house: House, c: Context, method: Method): Promise<Call> {
  const locale = readerLocale(c, house.base())
  if (c.req.query(LANGUAGE)) keepCookie(c, house.base(), LANGUAGE, locale, 31_536_000)
  return {
    c,
    house,
    say: translator(locale, 'UTC'),
    fields: method === 'POST' ? await readFields(c) : {},
    next: ownPath(c.req.query('next')),
    session: readCookie(c, house.base(), SESSION),
    address: addressOf(c, house.base()),
  }
}

/** What a form sent in one field; empty when it sent none, or a file. */
export function typed({ fields }: Call, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

export const shown = ({ c }: Call, page: unknown, status: Status = 200) => answerPage(c, page, status)
