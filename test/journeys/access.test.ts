import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedRounds } from '../../src/demo/rounds.ts'
import { axeFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { fitFaults } from '../support/browser-fit.ts'
import { openState, type State } from '../support/browser-state.ts'
import { recordProof } from '../support/proof.ts'
import { type Served, serveWorld, watch } from '../support/serve.ts'
import { peoplePages } from './pages-people.ts'
import { roundPages } from './pages-rounds.ts'

const states = [...peoplePages, ...roundPages]
let browser: Browser
let served: Served

beforeAll(async () => {
  served = await serveWorld()
  await seedRounds(served.house.db, served.now)
  browser = await openBrowser()
})
afterAll(() => browser.close())

type Look = { options: BrowserContextOptions; lang: string; pages: State[] }

/** Goes over pages in one look; gives every fault, with the page's name. */
async function sweep({ options, lang, pages }: Look, faultsOf: (page: Page) => Promise<string[]>) {
  const context = await browser.newContext(options)
  await context.addCookies([{ name: 'lang', value: lang, url: served.url }])
  const page = await context.newPage()
  const faults = watch(page)
  for (const state of pages) {
    const status = await openState(served, context, page, state)
    if (status !== state.status) faults.push(`${state.name}: ${status} and not ${state.status}`)
    faults.push(...(await faultsOf(page)).map(fault => `${state.name}: ${fault}`))
  }
  await context.close()
  return faults
}

// Each page is looked at twice, the second time with all else than the first; neighbours take the other two looks.
const looks = [
  { width: 360, colorScheme: 'light', lang: 'en', turn: 0 },
  { width: 1280, colorScheme: 'dark', lang: 'ar', turn: 0 },
  { width: 360, colorScheme: 'dark', lang: 'ar', turn: 1 },
  { width: 1280, colorScheme: 'light', lang: 'en', turn: 1 },
] as const
const seen = { pages: 0, violations: 0 }

test.concurrent.each(looks)('No page has a barrier at $width px, $colorScheme, in $lang', async look => {
  const { width, colorScheme, lang, turn } = look
  const options = { viewport: { width, height: 800 }, colorScheme }
  const pages = states.filter((_, n) => n % 2 === turn)
  const faults = await sweep({ options, lang, pages }, async page => [
    ...(await axeFaults(page)),
    ...(await fitFaults(page)),
  ])
  seen.pages += pages.length
  seen.violations += faults.length
  recordProof('T18', 'axe', seen)
  expect(faults).toEqual([])
})

test('A page with barriers, too wide and cut off, does not pass', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.setContent(`<html><body><img src="data:,"><input>
    <p style="color:#999;background:#aaa">faint</p><div style="width:500px">wide</div>
    <div style="width:50px;overflow:hidden;white-space:nowrap">much too long for this</div></body></html>`)
  const barriers = (await axeFaults(page)).map(fault => fault.split(':')[0])
  expect(barriers).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'label', 'html-has-lang']))
  expect((await fitFaults(page)).length).toBe(3)
  await context.close()
})

const fits = { fitted: 0, misfits: 0 }

test.concurrent.each([
  { name: 'at 320 px', options: { viewport: { width: 320, height: 640 } }, zoom: 100, lang: 'es' },
  {
    name: 'with letters twice as large',
    options: { viewport: { width: 1280, height: 800 } },
    zoom: 200,
    lang: 'en',
  },
  {
    name: 'in forced colours',
    options: { viewport: { width: 360, height: 640 }, forcedColors: 'active' },
    zoom: 100,
    lang: 'ar',
  },
] as const)('Every page fits $name', async ({ options, zoom, lang }) => {
  const faults = await sweep({ options, lang, pages: states }, async page => {
    // by the object model, which the page's own rules about styles allow
    await page.evaluate(percent => {
      document.documentElement.style.fontSize = `${percent}%`
    }, zoom)
    return fitFaults(page)
  })
  fits.fitted += states.length
  fits.misfits += faults.length
  recordProof('T18', 'fit', fits)
  expect(faults).toEqual([])
})
