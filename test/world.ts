import type { Temporal } from 'temporal-polyfill'
import { identityId, OAK, personas, personId } from '../src/demo/personas.ts'
import { type Ctx, inSchool } from '../src/platform/ctx.ts'
import type { House } from '../src/platform/http/house.ts'
import { sealer } from '../src/platform/sealing.ts'
import { openSession } from '../src/platform/sessions.ts'
import { hashOf, signer } from '../src/platform/tokens.ts'
import { createApp } from '../src/web.ts'
import { ownDatabase, type TestDatabase } from './support/database.ts'
import { START } from './support/start.ts'

export { START }
export const BASE = 'http://localhost:4780'

export type World = {
  database: TestDatabase
  house: House
  /** The clock stands still until a test moves it. */
  now: Temporal.Instant
  problems: unknown[]
  app: ReturnType<typeof createApp>
  /** The cookie of a named person of the cast. */
  cookieOf(who: string, school?: string): Promise<string>
  /** GET, or POST where there are fields, as this person (null: nobody). */
  visit(who: string | null, path: string, fields?: Record<string, string | string[]>): Promise<Response>
  /** Runs words of the domain as this person; null: as a job. */
  as<T>(who: string | null, work: (ctx: Ctx) => Promise<T>, school?: string): Promise<T>
}

/** Both schools with the whole cast, on a database of this test file's own. */
export async function openWorld(): Promise<World> {
  const database = await ownDatabase()
  const world: Partial<World> & Pick<World, 'now' | 'problems'> = { database, now: START, problems: [] }
  const house: House = {
    db: database.db,
    jobs: null,
    clock: () => world.now,
    base: () => BASE,
    demo: true,
    sendsMail: false,
    signer: signer(Buffer.alloc(32, 7)),
    sealer: sealer(Buffer.alloc(32, 7)),
    assets: {
      family: { css: 'body { color: black }', js: '/assets/family.js' },
      staff: { css: 'body { color: navy }', js: '/assets/staff.js' },
    },
    log: { problem: problem => void world.problems.push(problem) },
  }
  const app = createApp(house)
  const tokens = new Map<string, string>()
  const tokenOf = async (who: string, school: string) => {
    const key = `${school}/${who}`
    if (!tokens.has(key))
      tokens.set(key, await openSession(database.db, identityId(school, who), 'test', world.now))
    return tokens.get(key)!
  }
  const cookieOf = async (who: string, school = schoolOf(who)) => `trellis=${await tokenOf(who, school)}`
  return Object.assign(world, {
    house,
    app,
    cookieOf,
    async visit(who: string | null, path: string, fields?: Record<string, string | string[]>) {
      const headers: Record<string, string> = {
        origin: BASE,
        ...(who ? { cookie: await cookieOf(who) } : {}),
      }
      if (!fields) return app.request(`${BASE}${path}`, { headers })
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one)
      return app.request(`${BASE}${path}`, { method: 'POST', headers, body })
    },
    async as<T>(who: string | null, work: (ctx: Ctx) => Promise<T>, school = who ? schoolOf(who) : OAK) {
      const sessionHash = who ? hashOf(await tokenOf(who, school)) : null
      return (await inSchool(house, { slug: school, now: world.now, sessionHash, job: !who }, work)) as T
    },
  }) as World
}

/** Which school a named person of the cast belongs to. */
const schoolOf = (who: string): string => personas.find(persona => persona.who === who)?.school ?? OAK

export { personId }
