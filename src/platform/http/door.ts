import type { Context } from 'hono'
import { type Ctx, inSchool, type School } from '../ctx.ts'
import { isSlug } from '../ids.ts'
import { Absent, found, SignInNeeded } from '../refusal.ts'
import { asGuest } from '../sessions.ts'
import { isLanguage, LANGUAGES, type Language, languageIn, pickLocale } from '../text/locale.ts'
import { translator } from '../text/translate.ts'
import { hashOf } from '../tokens.ts'
import { answerPage } from './answer.ts'
import { readFields } from './body.ts'
import { keepCookie, readCookie, TOAST, unsay } from './cookies.ts'
import type { Fields } from './fields.ts'
import type { House } from './house.ts'
import { idOf, type Route, type Visit } from './visit.ts'

export const SESSION = 'trellis'
export const LANGUAGE = 'lang'
/** In the request's context: the words of whoever came through the door, for what a rule refuses there. */
export const SAY = 'say'
/** In the request's context: the token of the address is that of a link, so nobody is guessing. */
export const BEARER = 'bearer'

/** Opens the school of the address for one request and runs its route inside one transaction. */
export const throughDoor = (house: House, route: Route) => async (c: Context) => {
  const fields = route.method === 'POST' ? await readFields(c, route.takes) : {}
  const [session, token] = [readCookie(c, house.base(), SESSION), c.req.param('token')]
  const knock = {
    slug: c.req.param('school') ?? '',
    now: house.clock(),
    sessionHash: session ? hashOf(session) : null,
    linkHash: token ? hashOf(token) : null,
  }
  if (!isSlug(knock.slug)) return nowhere(house, session, token)
  let isAgain = false
  const run = (ctx: Ctx) => {
    if (isAgain) unsay(c)
    isAgain = true
    return route.run(visitOf(c, house, ctx, fields, again))
  }
  const again = async <T>(work: (visit: Visit) => Promise<T>): Promise<T> => {
    const later = { ...knock, now: house.clock() }
    return found(await inSchool(house, later, ctx => work(visitOf(c, house, ctx, {}, again))), 'school')
  }
  const answer = await inSchool(house, knock, run).catch(problem => {
    unsay(c)
    throw problem
  })
  if (!answer) return nowhere(house, session, token)
  return typeof answer === 'function' ? answer() : answer
}

/** There is no such school: whoever is signed in, or has a link, is told so as of any absent thing. */
async function nowhere(house: House, session: string | undefined, token: string | undefined): Promise<never> {
  const isKnown =
    (session && (await asGuest(house.db, session, house.clock(), async guest => guest !== null))) || token
  throw isKnown ? new Absent('school') : new SignInNeeded()
}

/** The language of a reader: chosen here, else written by this person, else liked by the browser, else the school's. */
export function readerLocale(
  c: Context,
  base: string,
  written = '',
  offered: readonly Language[] = LANGUAGES,
): Language {
  const chosen = c.req.query(LANGUAGE) ?? readCookie(c, base, LANGUAGE) ?? ''
  const known = [chosen, written].map(languageIn).find(code => code && offered.includes(code))
  return known ?? pickLocale(c.req.header('accept-language'), offered)
}

const offeredBy = (school: School): Language[] =>
  [...new Set([school.locale, ...school.locales])].filter(isLanguage)

function visitOf(c: Context, house: House, ctx: Ctx, fields: Fields, again: Visit['again']): Visit {
  const { actor, school } = ctx
  const written = 'person' in actor ? actor.person.written_language : undefined
  const locale = readerLocale(c, house.base(), written, offeredBy(school))
  if (c.req.query(LANGUAGE)) keepCookie(c, house.base(), LANGUAGE, locale, 31_536_000)
  const href = (path: string) => `/s/${school.slug}${path}`
  const say = translator(locale, school.zone)
  c.set(SAY, say)
  c.set(BEARER, actor.kind === 'link')
  return {
    c,
    house,
    ctx,
    say,
    fields,
    again,
    part: name => c.req.param(name) ?? '',
    id: name => idOf(c.req.param(name), name),
    href,
    show: (page, status = 200) => answerPage(c, page, status),
    go(path, done) {
      if (done)
        keepCookie(c, house.base(), TOAST, Buffer.from(JSON.stringify(done)).toString('base64url'), 60)
      return c.redirect(href(path), 303)
    },
  }
}

/** The word about what just happened, said once. Its undo is taken only if it is of this school. */
export function takeToast(visit: Visit): { toast: string; undo?: string } | undefined {
  const kept = readCookie(visit.c, visit.house.base(), TOAST)
  if (!kept) return undefined
  keepCookie(visit.c, visit.house.base(), TOAST, '', 0)
  const { toast, undo } = told(kept)
  if (typeof toast !== 'string') return undefined
  return typeof undo === 'string' && isWithin(undo, visit.href('/')) ? { toast, undo } : { toast }
}

/** What the cookie says; nothing when it is of somebody else's making. */
function told(kept: string): { toast?: unknown; undo?: unknown } {
  try {
    return JSON.parse(Buffer.from(kept, 'base64url').toString()) ?? {}
  } catch {
    return {}
  }
}

/** As a browser reads it, so that no `..` leads out again. */
const isWithin = (path: string, folder: string) =>
  path.startsWith(folder) && !!URL.parse(path, 'http://own.invalid')?.pathname.startsWith(folder)
