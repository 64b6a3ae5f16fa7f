import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goalId, seedGoals } from '../../src/demo/goals.ts'
import { needId } from '../../src/demo/needs.ts'
import { OAK, personId } from '../../src/demo/personas.ts'
import { axeFaults, axeSource } from '../support/axe.ts'
import { AT_A_GLANCE, openBrowser } from '../support/browser.ts'
import { serveWorld, watch } from '../support/serve.ts'

const world = await serveWorld()
await seedGoals(world.house.db, world.now)
const at = (path: string) => `${world.url}/s/${OAK}${path}`
const child = (name: string) => `/children/${personId(OAK, name)}`
const faults: string[][] = []
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(AT_A_GLANCE)
})
afterAll(async () => {
  await browser.close()
})

test('No page of goals, actions, support and the road has a barrier, on the smallest phone, in the dark, in Arabic', async () => {
  const pages: [who: string, paths: string[], scheme: 'light' | 'dark'][] = [
    [
      'amal',
      [
        `${child('noor')}/roadmap`,
        `/goals/${goalId('noor', 0)}`,
        `${child('noor')}/support`,
        `${child('noor')}/goals/new`,
      ],
      'dark',
    ],
    [
      'wen',
      [
        `/goals/${goalId('ari', 2)}`,
        `/goals/${goalId('ari', 2)}/celebration`,
        `${child('ari')}/actions/new`,
        '/actions',
      ],
      'light',
    ],
    ['tomas', [`/support/${needId('noor')}`, `/support/${needId('noor')}/plans/new`], 'light'],
    ['leo', [`${child('leo')}/goals`, `/goals/${goalId('leo', 4)}`], 'dark'],
  ]
  for (const [who, paths, colorScheme] of pages) {
    const context = await browser.newContext({
      viewport: { width: 320, height: 700 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    await context.addInitScript(axeSource)
    await world.signIn(context, who)
    const page = await context.newPage()
    faults.push(watch(page))
    for (const path of paths) {
      await page.goto(at(path))
      expect([path, await axeFaults(page)]).toEqual([path, []])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, wide]).toEqual([path, 0])
    }
    await context.close()
  }
  expect(faults.flat()).toEqual([])
})
