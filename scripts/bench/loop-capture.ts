import type { Browser } from 'playwright-core'
import { OAK } from '../../src/demo/personas.ts'
import type { Running } from './server.ts'

/** How many taps it takes an educator from the first page until an observation of one child is kept, typing aside. */
export async function captureTaps(browser: Browser, server: Running): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const kept = (await server.cookie('educator'))
    .split('; ')
    .filter(one => one !== '' && !one.startsWith('__Host-'))
  await context.addCookies(
    kept.map(one => ({ name: one.split('=')[0]!, value: one.slice(one.indexOf('=') + 1), url: server.url })),
  )
  const page = await context.newPage()
  let taps = 0
  const tap = async (selector: string) => {
    taps++
    await page.locator(selector).first().click()
  }
  await page.goto(`${server.url}/s/${OAK}`)
  await tap('a.chip[href*="/observations/new"]')
  await page.waitForURL('**/observations/new*')
  const isReady = await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')
  if (!isReady) await tap('textarea')
  await page.keyboard.type('Helped a younger child with her coat.')
  await tap('main form button[type=submit], main form button:not([type])')
  await page.locator('.toast').first().waitFor()
  await context.close()
  return taps
}
