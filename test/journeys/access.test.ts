import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults, axeSource, LOOKS, WORDS } from '../support/axe.ts'
import { AT_A_GLANCE, openBrowser, UNDRAWN } from '../support/browser.ts'
import { fitFaults } from '../support/browser-fit.ts'
import { openState, type State } from '../support/browser-state.ts'
import { recordProof } from '../support/proof.ts'
import { type Served, watch } from '../support/serve.ts'
import { choosingPages } from './pages-choosing.ts'
import { loopPages } from './pages-loop.ts'
import { peoplePages } from './pages-people.ts'
import { roundPages } from './pages-rounds.ts'
import { serveDemo } from './serve-demo.ts'

let browser: Browser
let served: Served
let states: State[]

beforeAll(async () => {
  const demo = await serveDemo()
  served = demo
  states = [
    ...peoplePages,
    ...(await roundPages(demo)),
    ...(await choosingPages(demo)),
    ...(await loopPages(demo)),
  ]
  browser = await openBrowser([...AT_A_GLANCE, ...UNDRAWN])
})
afterAll(() => browser.close())

const LONG = 400_000
const PHONE = { width: 360, height: 800 }
const DESK = { width: 1280, height: 800 }
// the same page in other words: what depends on them and on how it looks, once; AXE=all asks for all
const [WORDED, AGAIN] = process.env.AXE === 'all' ? [] : [[...LOOKS, ...WORDS], []]
const seen = { pages: 0, violations: 0 }
const fits = { pages: 0, misfits: 0 }

/** Looks at the page as it stands, now at this width and in these colours; without rules, only whether it fits. */
async function look(page: Page, width: typeof PHONE, colorScheme: 'light' | 'dark', rules?: string[]) {
  await stand(page, width, colorScheme)
  const barriers = rules?.length === 0 ? [] : await axeFaults(page, rules)
  seen.pages += rules?.length === 0 ? 0 : 1
  seen.violations += barriers.length
  const found = [...barriers, ...(await fit(page))]
  return found.map(fault => `${width.width} px, ${colorScheme}: ${fault}`)
}

async function stand(page: Page, width: typeof PHONE, colorScheme: 'light' | 'dark') {
  await page.setViewportSize(width)
  await page.emulateMedia({ colorScheme })
}

async function fit(page: Page): Promise<string[]> {
  const misfits = await fitFaults(page)
  fits.pages++
  fits.misfits += misfits.length
  return misfits
}

/** Letters twice as large; by the object model, which the page's own rules about styles allow. */
async function enlarged(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  return (await fit(page)).map(fault => `large letters: ${fault}`)
}

async function inForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const faults = await fit(page)
  await page.emulateMedia({ forcedColors: 'none' })
  return faults.map(fault => `forced colours: ${fault}`)
}

/**
 * Goes over all pages in one language, each opened at this width and in these colours; without motion, so that no
 * colour is met on its way to another. Gives every fault, with the page's name.
 */
async function sweep(
  lang: string,
  content: string,
  [width, colorScheme]: [typeof PHONE, 'light' | 'dark'],
  faultsOf: (page: Page, brief?: true) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'lang', value: lang, url: served.url }])
  await context.addInitScript({ content })
  const page = await context.newPage()
  const faults = watch(page)
  for (const state of states) {
    await stand(page, width, colorScheme)
    const status = await openState(served, context, page, state).catch((problem: Error) => problem.message)
    if (status !== state.status) faults.push(`${state.name}: ${status} and not ${state.status}`)
    await page.evaluate(() => document.querySelector<HTMLElement>('[autofocus]')?.focus())
    faults.push(...(await faultsOf(page, state.brief)).map(fault => `${state.name}: ${fault}`))
  }
  await context.close()
  recordProof('T18', 'axe', seen)
  recordProof('T18', 'fit', fits)
  return faults
}

test.concurrent(
  'No page in English has a barrier on a phone or a desk, and large letters fit',
  async () => {
    const faults = await sweep('en', axeSource, [PHONE, 'light'], async (page, brief) => [
      ...(await look(page, PHONE, 'light')),
      ...(brief ? [] : await look(page, DESK, 'dark', LOOKS)),
      ...(brief ? [] : await enlarged(page)),
    ])
    expect(faults).toEqual([])
  },
  LONG,
)

test.concurrent(
  'No page in Arabic has a barrier on a phone or a desk, and forced colours fit',
  async () => {
    const faults = await sweep('ar', axeSource, [PHONE, 'dark'], async (page, brief) => [
      ...(await look(page, PHONE, 'dark', WORDED)),
      ...(brief ? [] : await inForcedColours(page)),
      ...(brief ? [] : await look(page, DESK, 'light', AGAIN)),
    ])
    expect(faults).toEqual([])
  },
  LONG,
)

test.concurrent(
  'Every page in Spanish, whose words are longest, fits 320 px',
  async () => {
    const faults = await sweep('es', '', [{ width: 320, height: 640 }, 'light'], fit)
    expect(faults).toEqual([])
  },
  LONG,
)

test('The bar of the demo says in full through whose eyes one looks, on a phone too', async () => {
  const context = await browser.newContext({ viewport: PHONE })
  await served.signIn(context, 'victor')
  const page = await context.newPage()
  for (const lang of ['en', 'es', 'ar']) {
    await page.goto(`${served.url}/s/oakgrove?lang=${lang}`)
    const lacking = await page.locator('.eyes-bar select').evaluate((field: HTMLSelectElement) => {
      const whole = field.cloneNode(true) as HTMLSelectElement
      whole.style.inlineSize = 'max-content'
      document.querySelector('.eyes-switch')!.append(whole)
      return whole.getBoundingClientRect().width - field.getBoundingClientRect().width
    })
    expect([lang, Math.max(0, Math.round(lacking))]).toEqual([lang, 0])
  }
  await context.close()
})

test('A page with barriers, too wide and cut off, does not pass', async () => {
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  await page.setContent(`<html><body><img src="data:,"><input>
    <p style="color:#999;background:#aaa">faint</p><div style="width:500px">wide</div>
    <div style="width:50px;overflow:hidden;white-space:nowrap">much too long for this</div></body></html>`)
  const barriers = (await axeFaults(page)).map(fault => fault.split(':')[0])
  expect(barriers).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'label', 'html-has-lang']))
  expect((await fitFaults(page)).length).toBe(3)
  await context.close()
})
