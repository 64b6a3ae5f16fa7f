import type { MiddlewareHandler } from 'hono'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * Lets an unsafe request pass only when it comes from our own pages, whatever its content type. A request
 * without an Origin passes only if the browser says that it is of the same origin; only forms are taken.
 */
export const ownOrigin =
  (base: () => string): MiddlewareHandler =>
  async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const own = origin ? isOwn(origin, base()) : c.req.header('sec-fetch-site') === 'same-origin'
    if (!own) return c.text('This request did not come from a page of this server.', 403)
    const type = c.req.header('content-type') ?? FORMS[0]!
    if (!FORMS.some(form => type.startsWith(form))) return c.text('Only forms are taken here.', 415)
    return next()
  }

/** The same origin; on loopback under any of its names, since a demo is opened as localhost or as 127.0.0.1. */
function isOwn(origin: string, base: string): boolean {
  if (origin === base) return true
  const [theirs, ours] = [URL.parse(origin), new URL(base)]
  return (
    !!theirs &&
    loopback.has(ours.hostname) &&
    loopback.has(theirs.hostname) &&
    theirs.origin === origin &&
    theirs.protocol === ours.protocol &&
    theirs.port === ours.port
  )
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
