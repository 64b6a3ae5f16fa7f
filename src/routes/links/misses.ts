import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { BEARER } from '../../platform/http/door.ts'
import type { House } from '../../platform/http/house.ts'
import { attempt, TooOften, waitOf } from '../../platform/rate-limits.ts'
import { addressOf } from '../../platform/rate-limits-address.ts'
import { tooOftenPage } from '../sign-in/too-often.tsx'

/**
 * Counts, by network address, tokens that open nothing; whoever has a link that works is not guessing, also where the
 * page is gone. A page that is found costs no statement for it: only who has missed too often is remembered, here
 * until the time is over and in the database for all processes.
 */
export const countMisses =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    if (!matchedRoutes(c).some(route => /\/:token\b/.test(route.path))) return next()
    const address = addressOf(c, house.base())
    const wait = waitOf(house, 'missesPerAddress', address)
    if (wait > 0) return tooOftenPage(house, c, wait)
    await next()
    if (c.res.status !== 404 || c.get(BEARER)) return
    try {
      await attempt(house, 'missesPerAddress', address)
    } catch (problem) {
      if (!(problem instanceof TooOften)) throw problem
      c.res = await tooOftenPage(house, c, problem.seconds)
    }
  }
