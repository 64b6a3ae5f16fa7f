// no backslash, which browsers read as a slash; no second slash, which would begin a host; nothing unseen
const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}\s]*$/u
const DOOR = /^\/(sign-in|sign-out|demo)(\/|\?|$)/

/** Where somebody wanted to go before signing in: a path of ours, or the first page for everything else. */
export function ownPath(wanted: string | undefined): string {
  if (!wanted || wanted.length > 500 || !OWN_PATH.test(wanted)) return '/'
  const url = URL.parse(wanted, 'http://own.invalid')
  if (url?.host !== 'own.invalid') return '/'
  const path = url.pathname + url.search
  return path.startsWith('//') || DOOR.test(path) ? '/' : path
}

/** The same page with the way on kept. */
export const withNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`
