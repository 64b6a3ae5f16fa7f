import fs from 'node:fs'
import type { Page } from './pages.ts'

/** The pages outside of any school. */
export const openRoutes = [
  '/',
  '/sign-in',
  '/sign-in/code',
  '/sign-in/who',
  '/sign-in/link/:token',
  '/sessions',
  '/demo/personas',
]
// what answers with a file, a picture, a stream, or a way elsewhere
const NO_PAGE = /\.(ics|csv|pdf)\}?$|\/(live|photo|call)$|\/faces\/:educator$/
const reviewed = fs.readFileSync(new URL('../../docs/authorization.txt', import.meta.url), 'utf8')
/** The pages of a school, as the table of who may what has them. */
const schoolRoutes = [...reviewed.matchAll(/^GET +(\S+)/gm)].map(([, path]) => path!)

/** Pages of which there is no picture, and why. */
export const notPictured: Record<string, string> = {
  '/sign-in/link/:token': 'only a mail has its address; its form is that of /sign-in/code',
  '/links/:token/renewal': 'no link of the demo is over',
  '/b/:token/hold': 'as /rounds/:round/booking/hold, in the frame of /b/:token',
  '/b/:token/wait': 'as /rounds/:round/booking/wait, in the frame of /b/:token',
  '/i/:token': 'as /interpreting, in the frame of a link; its letter leaves two days before',
  '/m/:token/time': 'as /meetings/:meeting/time, in the frame of /m/:token',
  '/m/:token/preparation': 'as /meetings/:meeting/preparation, in the frame of /m/:token',
  '/m/:token/preparation/child': 'as /meetings/:meeting/preparation/child, in the frame of /m/:token',
  '/m/:token/agenda': 'as /meetings/:meeting/agenda, in the frame of /m/:token',
  '/m/:token/agenda/:item': 'as /meetings/:meeting/agenda/:item, in the frame of /m/:token',
  '/m/:token/summary': 'as /meetings/:meeting/summary, in the frame of /m/:token',
  '/m/:token/packet': 'as /meetings/:meeting/packet, in the frame of /m/:token',
  '/v/:token/new': 'as /children/:child/voice/new, in the frame of /v/:token',
  '/v/:token/check-ins/:checkIn': 'as /check-ins/:checkIn, in the frame of /v/:token',
}

/** Every route that answers with a page. */
export const pageRoutes = [...openRoutes, ...schoolRoutes].filter(path => !NO_PAGE.test(path))

/** Which route an address belongs to: the one that names most of it. */
export function routeOf(address: string): string | undefined {
  const own = /^\/s\/[^/]+(.*)$/.exec(address)?.[1]
  const routes = own === undefined ? openRoutes : schoolRoutes
  return routes
    .filter(route => patternOf(route).test(own === undefined ? address : own || '/'))
    .sort((a, b) => a.split(':').length - b.split(':').length)[0]
}

const patternOf = (route: string) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`)

/** The route that is seen in the picture of a page. */
export const shownBy = ({ path, shows }: Page): string | undefined => shows ?? routeOf(path.split('?')[0]!)
