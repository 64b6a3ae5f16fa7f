import type { Context, MiddlewareHandler } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'

const LOOPBACK = /^http:\/\/(localhost|127\.|\[::1\])/

/** A word about what was just done, said once by the next page. */
export const TOAST = 'toast'
/** A calendar address that was just made, shown once by the next page. */
export const FEED = 'feed'

/**
 * The names under which a cookie is kept. Over https: `__Host-`, bound to this host and to TLS. On loopback
 * also a plain one beside it, because not every browser keeps a Secure cookie on http://localhost.
 */
function cookieNames(name: string, base: string): { name: string; secure: boolean }[] {
  const strict = { name: `__Host-${name}`, secure: true }
  const plain = { name, secure: false }
  if (base.startsWith('https:')) return [strict]
  return LOOPBACK.test(base) ? [strict, plain] : [plain]
}

const sent = new WeakMap<Context, Record<string, string>>()

export function readCookie(c: Context, base: string, name: string): string | undefined {
  const cookies = sent.get(c) ?? getCookie(c)
  sent.set(c, cookies)
  return cookieNames(name, base)
    .map(kept => cookies[kept.name])
    .find(Boolean)
}

const waiting = new WeakMap<Context, string[]>()
const waitingFor = (c: Context): string[] => waiting.get(c) ?? waiting.set(c, []).get(c)!

/**
 * Keeps a value for `seconds`; 0 forgets it. It leaves with the answer (`withCookies`): what came to nothing by then is
 * told to no browser.
 */
export function keepCookie(c: Context, base: string, name: string, value: string, seconds: number) {
  const kept = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: seconds } as const
  for (const { name: called, secure } of cookieNames(name, base))
    waitingFor(c).push(generateCookie(called, value, { ...kept, secure }))
}

/**
 * Takes back what the browser was to be told of what did not happen: what was kept since `before` (all of it, unless
 * said), and whatever an answer that is not given has left in the head of the one that will be, such as where to go.
 */
export function unsay(c: Context, before = 0) {
  waitingFor(c).length = before
  for (const name of [...c.newResponse(null).headers.keys()]) c.header(name)
}
export const cookiesKept = (c: Context): number => waitingFor(c).length

/** Sends what was kept, unless the request came to a fault. */
export const withCookies: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.error) for (const cookie of waiting.get(c) ?? []) c.res.headers.append('set-cookie', cookie)
}

/** Somebody else may sit here from now on: what was kept for the next page of whoever did is not for them. */
export function forgetShown(c: Context, base: string) {
  for (const name of [TOAST, FEED]) if (readCookie(c, base, name)) keepCookie(c, base, name, '', 0)
}
