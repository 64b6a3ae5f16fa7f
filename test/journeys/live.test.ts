import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { moveOwnMeeting } from '../../src/domain/conferences/booking/own-changes.ts'
import { enterRestriction } from '../../src/domain/people/restrictions.ts'
import { openLive } from '../../src/platform/live/live.ts'
import { openBrowser } from '../support/browser.ts'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../support/rounds.ts'
import { serveWorld, watch } from '../support/serve.ts'
import { soon } from '../support/stream.ts'

const served = await serveWorld()
served.house.demo = false
const live = await openLive(served.database.pool.options)
served.house.live = live
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await live.close()
})
await addRound(served, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['finn', 2, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
const place = (kid: string, home: number, clock: string) =>
  served.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
await place('ari', 1, '15:00')
await place('ari', 2, '16:40')
const move = (clock: string) => served.as('mark', ctx => moveOwnMeeting(ctx, meetingOf('ari', 2), at(clock)))

const faults: string[][] = []
async function tab(who: string, path: string) {
  const context = await browser.newContext()
  await served.signIn(context, who)
  const page = await context.newPage()
  faults.push(watch(page))
  await Promise.all([
    page.waitForResponse(answer => answer.url().includes('/live?') && answer.ok()),
    page.goto(`${served.url}/s/oakgrove${path}`),
  ])
  return { context, page }
}
const board = `/rounds/${roundOf()}/board`
const timeOf = (kid: string, home = 1) => `/meetings/${meetingOf(kid, home)}/time`
const timesOn = (page: Page) =>
  page
    .locator('live-part input[name=start]')
    .evaluateAll(all => all.map(one => (one as HTMLInputElement).value.slice(11)))
const cardTime = (page: Page, meeting: string) =>
  page.evaluate(
    id =>
      document
        .querySelector(`[data-meeting="${id}"]`)
        ?.closest('tr')
        ?.querySelector('th')
        ?.textContent.trim(),
    meeting,
  )

test('A family books in one browser, and the board in another shows it at once', async () => {
  const [head, mark] = [await tab('ines', board), await tab('mark', timeOf('ari', 2))]
  expect(await cardTime(head.page, meetingOf('ari', 2))).toMatch(/4:40/)
  await mark.page.locator('input[value$="15:50"]').check()
  const done = mark.page.waitForResponse(answer => answer.request().method() === 'POST')
  await mark.page.getByRole('button', { name: 'Take this time' }).click()
  expect((await done).status()).toBe(303)
  const ms = await soon(async () => /3:50/.test((await cardTime(head.page, meetingOf('ari', 2))) ?? ''), 2000)
  expect(ms).toBeLessThan(1000)
  await head.context.close()
  await mark.context.close()
})

test('What was chosen, the focus and the place are kept; and when it is gone, the page says so', async () => {
  const dana = await tab('dana', timeOf('ari'))
  const { page } = dana
  expect(await timesOn(page)).toEqual(['15:25', '16:15', '16:40'])
  await page.locator('input[value$="16:15"]').check()
  await page.locator('input[value$="16:15"]').focus()
  await move('15:25')
  await soon(async () => (await timesOn(page)).join() === '15:50,16:15,16:40', 2000)
  const kept = await page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement
    return [one.value.slice(11), one.checked]
  })
  expect(kept).toEqual(['16:15', true])
  await move('16:15')
  await soon(async () => !(await timesOn(page)).includes('16:15'), 2000)
  await page.getByText('has just been taken').waitFor()
  await dana.context.close()
})

test('A meeting that is being moved on the board stays in hand, and the board is true afterwards', async () => {
  const { page, context } = await tab('ines', board)
  await page.locator(`[data-meeting="${meetingOf('ari')}"] .meet-grip`).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await move('16:40')
  await page.waitForTimeout(500)
  expect(await page.locator('.lifting .lift').count()).toBe(1)
  await page.keyboard.press('Escape')
  await soon(async () => /4:40/.test((await cardTime(page, meetingOf('ari', 2))) ?? ''), 2000)
  await context.close()
})

test('Without a connection the page stays, and is true again when there is one', async () => {
  const { page, context } = await tab('dana', timeOf('ari'))
  const before = await timesOn(page)
  await context.setOffline(true)
  await move('15:25')
  expect(await timesOn(page)).toEqual(before)
  await context.setOffline(false)
  await soon(async () => (await timesOn(page)).join() !== before.join(), 5000)
  await context.close()
})

test('A page from which its reader is barred is taken away while it is open', async () => {
  await place('finn', 2, '15:50')
  const { page, context } = await tab('victor', timeOf('finn', 2))
  await served.as('ines', ctx =>
    enterRestriction(ctx, person('finn'), {
      ...{ guardian: person('victor'), scope: 'everything', document: 'order' },
      ...{ from_on: '2026-10-01', last_day: '' },
    }),
  )
  await soon(async () => (await page.locator('live-part').count()) === 0, 3000)
  expect(await page.locator('h1').textContent()).not.toMatch(/time/i)
  await context.close()
  expect(faults.flat()).toEqual([])
  expect(served.problems).toEqual([])
})
