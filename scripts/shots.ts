// npm run shots [-- WORD…]: pictures of the main pages into shots/, to be looked at: 360 and 1280 px, light, dark, Arabic.
// With words, only the pages whose name holds one of them.
import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../test/support/browser.ts'
import { freshFolder, startServer } from './bench/server.ts'
import { pages } from './shots/pages.ts'

const FOLDER = 'shots'
const looks = [
  { look: '360-light', width: 360, scheme: 'light', lang: 'en' },
  { look: '360-dark', width: 360, scheme: 'dark', lang: 'en' },
  { look: '360-arabic', width: 360, scheme: 'light', lang: 'ar' },
  { look: '1280-light', width: 1280, scheme: 'light', lang: 'en' },
  { look: '1280-dark', width: 1280, scheme: 'dark', lang: 'en' },
  { look: '1280-arabic', width: 1280, scheme: 'light', lang: 'ar' },
] as const
type Look = (typeof looks)[number]

async function shoot(
  browser: Browser,
  url: string,
  cookies: Map<string, string>,
  look: Look,
  wanted: typeof pages,
) {
  for (const page of wanted) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 780 },
      colorScheme: look.scheme,
      reducedMotion: 'reduce',
    })
    const cookie = cookies.get(page.persona)
    const kept = (cookie ?? '').split('; ').filter(one => one && !one.startsWith('__Host-'))
    await context.addCookies(kept.map(one => ({ name: one.split('=')[0]!, value: one.split('=')[1]!, url })))
    const tab = await context.newPage()
    const answer = await tab.goto(`${url}${page.path}${page.path.includes('?') ? '&' : '?'}lang=${look.lang}`)
    if (!answer?.ok()) console.error(`${page.name}: ${answer?.status()} ${page.path}`)
    for (const what of [page.press ?? []].flat()) {
      await tab
        .locator(what)
        .first()
        .click({ timeout: 5000 })
        .catch(() => console.error(`${page.name}: no ${what}`))
      await tab.waitForLoadState('load')
    }
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.error(`${page.name} ${look.look}: ${wide} px too wide`)
    await tab.screenshot({ path: `${FOLDER}/${page.name}-${look.look}.png`, fullPage: true })
    await context.close()
  }
}

const words = process.argv.slice(2)
const wanted = pages.filter(page => words.length === 0 || words.some(word => page.name.includes(word)))
fs.mkdirSync(FOLDER, { recursive: true })
const data = freshFolder()
const server = await startServer(data)
const browser = await openBrowser()
try {
  const cookies = new Map<string, string>()
  for (const { persona } of wanted)
    if (!cookies.has(persona) && persona !== 'visitor') cookies.set(persona, await server.cookie(persona))
  for (const look of looks) await shoot(browser, server.url, cookies, look, wanted)
} finally {
  await browser.close()
  await server.stop()
  fs.rmSync(data, { recursive: true })
}
