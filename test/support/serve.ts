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

/** Collects what must never happen on a page: script errors, refused contents, requests that fail. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', error => faults.push(error.message))
  return faults
}
