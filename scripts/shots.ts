// npm run shots [-- WORD…]: pictures of every page into shots/, to be looked at: 360 and 1280 px, light, dark, Arabic.
// With words, only the pages whose name holds one of them.
import fs from 'node:fs'
import type { Browser, Page as Tab } from 'playwright-core'
import { openBrowser } from '../test/support/browser.ts'
import { freshFolder, startServer } from './bench/server.ts'
import { type Page, pages, type Step } from './shots/pages.ts'
import { routeOf, shownBy } from './shots/routes.ts'

const FOLDER = 'shots'
const TALLEST = 8000
const looks = [
  { look: '360-light', width: 360, scheme: 'light', lang: 'en' },
  { look: '360-dark', width: 360, scheme: 'dark', lang: 'en' },
  { look: '360-arabic', width: 360, scheme: 'light', lang: 'ar' },
  { look: '1280-light', width: 1280, scheme: 'light', lang: 'en' },
  { look: '1280-dark', width: 1280, scheme: 'dark', lang: 'en' },
  { look: '1280-arabic', width: 1280, scheme: 'light', lang: 'ar' },
] as const
type Opened = { url: string; page: Page; lang: 'en' | 'ar'; cookie: string }

/** A page is opened once in each language, and then looked at in every look of it. */
async function shoot(browser: Browser, opened: Opened) {
  const { url, page, lang, cookie } = opened
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' })
  const kept = [...cookie.split('; '), `lang=${lang}`].filter(one => one && !one.startsWith('__Host-'))
  await context.addCookies(kept.map(one => ({ name: one.split('=')[0]!, value: one.split('=')[1]!, url })))
  const tab = await context.newPage()
  const answer = await tab.goto(`${url}${page.path}`)
  if (!answer?.ok()) console.error(`${page.name}: ${answer?.status()} ${page.path}`)
  for (const what of page.press ?? []) {
    await step(tab, url, page, what)
    await tab.waitForLoadState('load')
  }
  const route = routeOf(new URL(tab.url()).pathname)
  if (route !== shownBy(page)) console.error(`${page.name}: is ${route} and not ${shownBy(page)}`)
  for (const { look, width, scheme } of looks.filter(look => look.lang === lang)) {
    await tab.setViewportSize({ width, height: 780 })
    await tab.emulateMedia({ colorScheme: scheme })
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.error(`${page.name} ${look}: ${wide} px too wide`)
    // as tall as the page, so that what stands at the lower edge stands there; Chromium draws no taller one
    const height = await tab.evaluate(() => document.documentElement.scrollHeight)
    await tab.setViewportSize({ width, height: Math.min(Math.max(height, 780), TALLEST) })
    const path = `${FOLDER}/${page.name}-${look}.png`
    // a machine that has much to do cannot always draw a page when it is asked
    for (let tries = 1; !(await drawn(tab, path)); tries++)
      if (tries === 5) throw new Error(`${page.name} ${look} cannot be drawn`)
  }
  await context.close()
}

const drawn = (tab: Tab, path: string) =>
  tab.screenshot({ path }).then(
    () => true,
    () => tab.waitForTimeout(500).then(() => false),
  )

/** Presses, types, or goes to an address; what a job is still writing is waited for. */
async function step(tab: Tab, url: string, page: Page, what: Step) {
  if (typeof what === 'string' && what.startsWith('/')) return void (await tab.goto(url + what))
  if (typeof what === 'function') return void (await what(tab))
  const [where, text] = typeof what === 'string' ? [what] : what
  const place = tab.locator(where).first()
  for (let tries = 0; tries < 40 && (await place.count()) === 0; tries++) {
    await tab.waitForTimeout(500)
    await tab.reload()
  }
  const act = text === undefined ? place.click({ timeout: 5000 }) : place.fill(text, { timeout: 5000 })
  await act.catch(() => console.error(`${page.name}: no ${where}`))
}

const words = process.argv.slice(2)
const wanted = pages.filter(page => words.length === 0 || words.some(word => page.name.includes(word)))
fs.mkdirSync(FOLDER, { recursive: true })
const data = freshFolder()
const server = await startServer(data)
const browser = await openBrowser()
try {
  const cookies = new Map<string, string>([['visitor', '']])
  for (const { persona } of wanted)
    if (!cookies.has(persona)) cookies.set(persona, await server.cookie(persona))
  for (const page of wanted)
    for (const lang of ['en', 'ar'] as const)
      await shoot(browser, { url: server.url, page, lang, cookie: cookies.get(page.persona)! })
} finally {
  await browser.close()
  await server.stop()
  fs.rmSync(data, { recursive: true })
}
