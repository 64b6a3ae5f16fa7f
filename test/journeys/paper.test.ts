import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roundId, seedRounds } from '../../src/demo/rounds.ts'
import { openBrowser } from '../support/browser.ts'
import { person } from '../support/rounds.ts'
import { type Served, serveWorld } from '../support/serve.ts'
import { linksTo, openTab, work } from './head.ts'

let browser: Browser
let served: Served
let page: Page
const held = `/s/oakgrove/rounds/${roundId('held')}`

beforeAll(async () => {
  served = await serveWorld()
  await seedRounds(served.house.db, served.now)
  await work(served)
  browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await served.signIn(context, 'ines')
})
afterAll(() => browser.close())

/** How many sheets of paper the page takes. */
async function sheets(format: 'A4' | 'Letter'): Promise<number> {
  const file = await page.pdf({ format, preferCSSPageSize: true })
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
}

test.each(['A4', 'Letter'] as const)(
  'The board and a day of an educator take one sheet of %s each',
  async format => {
    await page.goto(`${served.url}${held}/board`)
    expect(await sheets(format), 'board').toBe(1)
    await page.goto(`${served.url}${held}/days/${person('tomas')}`)
    expect(await page.locator('.day-sheet li.meeting').count()).toBeGreaterThan(3)
    expect(await sheets(format), 'day').toBe(1)
  },
)

test('A letter is printed on one sheet with its code, and nothing of the page around it', async () => {
  const tab = {
    page,
    faults: [],
    press: (name: string | RegExp) => page.getByRole('link', { name }).first().click(),
  }
  await linksTo(tab, served.url, 'Sam Okoro')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.letter svg').count()).toBe(1)
  expect(await page.locator('.top').isVisible()).toBe(false)
  expect(await page.locator('.letter').textContent()).toContain('Sam')
  expect(await sheets('A4')).toBe(1)
  await page.emulateMedia({ media: null })
})

const BYTES = 60_000
const REQUESTS = 6

test.each(['home', 'times'])(
  'A first visit of a family costs at most 60 kB and six requests: %s',
  async which => {
    const head = await openTab(browser, { viewport: { width: 1280, height: 900 } })
    await served.signIn(head.page.context(), 'ines')
    const [link] = await linksTo(head, served.url, 'Lucía Fernández')
    await head.page.context().close()
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    if (which === 'home') await served.signIn(context, 'lucia')
    const fresh = await context.newPage()
    const wire = await context.newCDPSession(fresh)
    const seen = { bytes: 0, requests: 0 }
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      seen.bytes += encodedDataLength
      seen.requests++
    })
    await wire.send('Network.enable')
    await fresh.goto(which === 'home' ? `${served.url}/s/oakgrove` : link!, { waitUntil: 'networkidle' })
    expect(seen.requests).toBeGreaterThan(1)
    expect(seen.requests).toBeLessThanOrEqual(REQUESTS)
    expect(seen.bytes).toBeGreaterThan(5000)
    expect(seen.bytes).toBeLessThanOrEqual(BYTES)
    await context.close()
  },
)
