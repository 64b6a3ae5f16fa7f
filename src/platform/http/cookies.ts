import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const LOOPBACK = /^http:\/\/(localhost|127\.|\[::1\])/

/** A word about what was just done, said once by the next page. */
export const TOAST = 'toast'
/** A calendar address that was just made, shown once by the next page. */
export const FEED = 'feed'

/**
 * The names under which a cookie is kept. Over https: `__Host-`, bound to this host and to TLS. On loopback
 * also a plain one beside it, because not every browser keeps a Secure cookie on http://localhost.
 */
export function cookieNames(name: string, base: string): { name: string; secure: boolean }[] {
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

/** Keeps a value for `seconds`; 0 forgets it. */
export function keepCookie(c: Context, base: string, name: string, value: string, seconds: number) {
  for (const kept of cookieNames(name, base))
    setCookie(c, kept.name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: kept.secure,
      maxAge: seconds,
    })
}

/** Somebody else may sit here from now on: what was kept for the next page of whoever did is not for them. */
export function forgetShown(c: Context, base: string) {
  for (const name of [TOAST, FEED]) if (readCookie(c, base, name)) keepCookie(c, base, name, '', 0)
}
