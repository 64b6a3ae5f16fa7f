import type { Browser } from 'playwright-core'
import { Client } from '../../test/races/client.ts'
import type { House } from '../../test/races/house.ts'
import type { School } from '../../test/races/school.ts'
import { bookAt, slotsOf } from '../../test/races/ways.ts'

const TIMES = 9

/** From the answer to a family that has booked until the open board of the school shows it, each time anew, in ms. */
export async function liveMs(house: House, school: School, browser: Browser): Promise<number[]> {
  const context = await browser.newContext()
  const [name = '', value = ''] = school.head.cookie.split('=')
  await context.addCookies([{ name, value, url: house.url() }])
  const page = await context.newPage()
  await Promise.all([
    page.waitForResponse(answer => answer.url().includes('/live?')),
    page.goto(`${house.url()}/s/${school.slug}/rounds/${school.round}/board`),
  ])
  const client = new Client(house.url)
  const slots = slotsOf(school.size, school.days)
  const families = school.families.slice(-TIMES)
  const took: number[] = []
  for (const [n, family] of families.entries()) {
    await page.waitForTimeout(200)
    const shown = page.evaluate(
      id =>
        new Promise<number>(done => {
          const look = () => document.querySelector(`[data-meeting="${id}"]`) && done(Date.now())
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
        }),
      family.meetings[0]!.id,
    )
    const answer = await bookAt(client, school, family, slots[slots.length - 1 - n]!)
    if (answer.status !== 303) throw new Error(`a free time was answered ${answer.status}`)
    const answered = Date.now()
    took.push((await shown) - answered)
  }
  client.close()
  await context.close()
  return took
}
