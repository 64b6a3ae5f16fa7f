import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedRounds } from '../../src/demo/rounds.ts'
import { axeFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { fitFaults } from '../support/browser-fit.ts'
import { recordProof } from '../support/proof.ts'
import { type Served, serveWorld, watch } from '../support/serve.ts'
import { openState, states } from './pages.ts'

// every pair of width, colours and language is looked at in one of these four
const looks = [
  { width: 360, colorScheme: 'light', lang: 'en' },
  { width: 1280, colorScheme: 'dark', lang: 'en' },
  { width: 360, colorScheme: 'dark', lang: 'ar' },
  { width: 1280, colorScheme: 'light', lang: 'ar' },
] as const

let browser: Browser
let served: Served
const counts = { pages: 0, violations: 0 }

beforeAll(async () => {
  served = await serveWorld()
  await seedRounds(served.house.db, served.now)
  browser = await openBrowser()
})
afterAll(async () => {
  recordProof('T18', 'axe', counts)
  await browser.close()
})

test.concurrent.each(looks)('No page has a barrier at $width px, $colorScheme, in $lang', async look => {
  const { width, colorScheme, lang } = look
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  await context.addCookies([{ name: 'lang', value: lang, url: served.url }])
  const page = await context.newPage()
  const faults = watch(page)
  for (const state of states) {
    expect(await openState(served, context, page, state), state.name).toBe(state.status ?? 200)
    const found = [...(await axeFaults(page)), ...(await fitFaults(page))]
    faults.push(...found.map(fault => `${state.name}: ${fault}`))
    counts.pages++
  }
  counts.violations += faults.length
  await context.close()
  expect(faults).toEqual([])
})
