import type { Browser, Page } from 'playwright-core'
import type { House } from '../../test/races/house.ts'
import type { Family, School } from '../../test/races/school.ts'
import { slowDown } from './cold.ts'

/** One family books from the link in its mail, on the cheapest phone: from the tap on the link to the page that says so. */
export async function bookByPhone(browser: Browser, house: House, school: School, family: Family) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const seen = { actions: 0, requests: 0, bytes: 0 }
  await devtools.send('Network.enable')
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) seen.requests++
  })
  // what the phone keeps from the page before costs it nothing
  devtools.on('Network.requestServedFromCache', () => {
    seen.requests--
  })
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength
  })
  await slowDown(devtools)
  const act = async (doing: () => Promise<unknown>) => {
    seen.actions++
    await doing()
  }
  const begun = performance.now()
  await choose(page, act, `${house.url()}/s/${school.slug}/b/${family.token}`)
  const seconds = (performance.now() - begun) / 1000
  await context.close()
  return { ...seen, seconds }
}

type Act = (doing: () => Promise<unknown>) => Promise<void>

async function choose(page: Page, act: Act, link: string) {
  const on = (press: () => Promise<unknown>) => Promise.all([page.waitForEvent('domcontentloaded'), press()])
  await act(() => page.goto(link, { waitUntil: 'domcontentloaded' }))
  await act(() => on(() => page.locator('button[name=time]').first().click()))
  await act(() => on(() => page.locator('form.form button').last().click()))
  await page.locator('.toast').first().waitFor()
}
