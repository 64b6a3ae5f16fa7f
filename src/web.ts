import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { withCookies } from './platform/http/cookies.ts'
import { throughDoor } from './platform/http/door.ts'
import type { Assets, House } from './platform/http/house.ts'
import { ownOrigin } from './platform/http/origin.ts'
import { Absent } from './platform/refusal.ts'
import { tzVersion } from './platform/time.ts'
import { faultPage } from './routes/faults.tsx'
import { openRoutes } from './routes/open.ts'
import { routes } from './routes/table.ts'

export const VERSION: string = JSON.parse(readFileSync('package.json', 'utf8')).version

/** Styles are those that were built, known by their hashes, and no others. */
const policyOf = ({ family, staff }: Assets) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: [family, staff].map(({ css }) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`),
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
})

/**
 * The whole web side of a house: every address, and what guards them all. `clients` is the folder of built
 * files; without one none are served.
 */
export function createApp(house: House, clients?: string): Hono {
  const app = new Hono()
  app.onError((problem, c) => faultPage(house, problem, c))
  app.notFound(c => faultPage(house, new Absent('page'), c))
  app.use(
    secureHeaders({
      contentSecurityPolicy: policyOf(house.assets),
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  )
  if (clients) app.use('/assets/*', assets(clients))
  app.get('/healthz', async c => {
    const up = await house.db
      .selectNoFrom(eb => eb.val(1).as('one'))
      .execute()
      .then(
        () => true,
        () => false,
      )
    const state = { version: VERSION, database: up ? 'up' : 'down', timeZones: tzVersion() }
    return c.json(state, up ? 200 : 503)
  })
  app.use(async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  app.use(ownOrigin(house.base))
  app.use(withCookies)
  openRoutes(app, house)
  for (const route of routes) app.on(route.method, `/s/:school${route.path}`, throughDoor(house, route))
  return app
}

const assets = (clients: string) =>
  serveStatic({
    root: clients,
    precompressed: true,
    rewriteRequestPath: path => path.replace(/^\/assets/, ''),
    onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
  })
