import { serve } from '@hono/node-server'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { createApp } from '../../src/web.ts'
import { openWorld, type World } from '../world.ts'
import { CLIENTS } from './client.ts'

export type Served = World & { url: string; signIn(context: BrowserContext, who: string): Promise<void> }

/** The world behind a real port, with the built client, for journeys in a browser. */
export async function serveWorld(): Promise<Served> {
  const world = await openWorld()
  let url = ''
  const house = { ...world.house, base: () => url, assets: inject('assets') }
  const app = createApp(house, CLIENTS)
  await new Promise<void>(done => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, info => {
      url = `http://localhost:${info.port}`
      done()
    })
    afterAll(() => void server.close())
  })
  const signIn = async (context: BrowserContext, who: string) => {
    const [name = '', value = ''] = (await world.cookieOf(who)).split('=')
    await context.addCookies([{ name, value, url }])
  }
  return Object.assign(world, { house, app, url, signIn })
}

/** Chromium's own words about a page that changed while it was being drawn; nothing was wrong with the page. */
const HARMLESS =
  /ViewTransition opt-in disabled|Transition was (aborted|skipped)|ERR_INTERNET_DISCONNECTED|status of 4\d\d/

/** Collects what must never happen on a page: script errors, refused contents, requests that fail. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  const add = (fault: string) => {
    if (!HARMLESS.test(fault)) faults.push(`${new URL(page.url()).pathname}: ${fault}`)
  }
  page.on('console', message => {
    if (message.type() === 'error') add(message.text())
  })
  page.on('pageerror', error => add(error.message))
  page.on('response', answer => {
    if (answer.status() >= 500) add(`${answer.status()} ${answer.url()}`)
  })
  return faults
}
