import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDemoTablet } from '../../src/demo/tablets.ts'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { axeFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { addRound, at, DAY, meetingOf } from '../support/rounds.ts'
import { type Served, serveWorld, watch } from '../support/serve.ts'
import { pressAway, tabTo } from './keys.ts'

let browser: Browser
let served: Served
let page: Page
let faults: string[]
let round: string

beforeAll(async () => {
  served = await serveWorld()
  round = await addRound(served, {
    days: { [DAY]: ['15:00', '17:00'] },
    rooms: ['Loft', 'Garden'],
    educators: { tomas: null, wen: null },
    meetings: [
      ['iris', 1, ['tomas']],
      ['ines-f', 1, ['tomas']],
      ['ari', 1, ['wen']],
    ],
    states: ['opened', 'planned'],
  })
  for (const [kid, clock] of [
    ['iris', '15:00'],
    ['ines-f', '15:50'],
    ['ari', '15:00'],
  ] as const)
    await served.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
  browser = await openBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  page = await context.newPage()
  faults = watch(page)
})
afterEach(async () => {
  expect(faults).toEqual([])
  await page.context().close()
})

const go = async (who: string | null, path: string) => {
  if (who) await served.signIn(page.context(), who)
  await page.goto(`${served.url}${path}`)
}
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const said = () => page.locator('[data-said]').textContent()
const startOf = async (kid: string) => {
  const text = await (await served.visit('ines', `/s/oakgrove/rounds/${round}/board`)).text()
  const cell = new RegExp(
    `<tr><th scope="row"[^>]*>([^<]*)</th>(?:(?!</tr>).)*data-meeting="${meetingOf(kid)}"`,
  )
  return cell.exec(text)?.[1]
}

test('Somebody signs in with a code and signs out again, by keys alone', async () => {
  await go(null, '/sign-in')
  // a browser focuses a page's first field when it draws it, which may be after the page has come
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'mail')
  await page.keyboard.type('june@post.example')
  await pressAway(page, 'Enter')
  await page.keyboard.type((await page.locator('.code-shown').textContent())!.trim())
  await pressAway(page, 'Enter')
  expect(new URL(page.url()).pathname).toBe('/s/oakgrove')
  await tabTo(page, /^Your account/)
  await page.keyboard.press('Enter')
  await tabTo(page, 'Sign out')
  await pressAway(page, 'Enter')
  await go(null, '/s/oakgrove')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('The first stop of a page leads past its head, and menus open and close', async () => {
  await go('ines', '/s/oakgrove/rounds')
  await tabTo(page, 'Skip to content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await tabTo(page, 'New round')
  await go(null, '/s/oakgrove/rounds')
  await tabTo(page, /^Language/)
  await page.keyboard.press('Space')
  await tabTo(page, 'Español')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.locator('details[data-menu][open]').count()).toBe(0)
  expect(await focused()).toContain('English')
})

test('A family marks its times with arrows and digits, and sends them', async () => {
  await go('june', `/s/oakgrove/rounds/${round}/times`)
  await tabTo(page, /^3:00/)
  await page.keyboard.press('1')
  expect(await said()).toBe('3:00\u00a0PM, Best')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('2')
  const second = await said()
  expect(second).toBe('3:25\u00a0PM, Possible')
  await page.keyboard.press('Space')
  expect(await said()).toBe(second?.replace('Possible', 'Not'))
  await page.keyboard.press('Space')
  expect(await said()).toBe(second?.replace('Possible', 'Best'))
  // of a day that is possible as a whole one picks out the best; from there on a tap goes its usual way
  await page.getByRole('button', { name: 'Whole day: possible' }).first().click()
  for (const word of ['Best', 'Possible', 'Not', 'Best']) {
    await page.locator('.times-cell').nth(1).click()
    expect(await said()).toBe(second?.replace('Possible', word))
  }
  await page.locator('.times-cell').nth(1).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('3')
  expect(await said()).toBe('3:00\u00a0PM, Not')
  // the whole grid is one stop, so that the rest of the form is near
  await page.keyboard.press('Tab')
  expect(await page.locator('.times-cell:focus').count()).toBe(0)
  await tabTo(page, 'Send my times')
  await pressAway(page, 'Enter')
  const card = await page.locator('main .card').first().textContent()
  expect(card).toContain(second!.split(',')[0])
})

test('On the board a meeting is lifted, put back, lifted again, moved, dropped and undone', async () => {
  await go('ines', `/s/oakgrove/rounds/${round}/board`)
  await page.setViewportSize({ width: 1280, height: 600 })
  expect(await startOf('iris')).toBe('3:00\u00a0PM')
  await tabTo(page, 'Move Iris Whitfield')
  await tabTo(page, /^Move Iris/)
  await page.keyboard.press('Space')
  expect(await said()).toMatch(/^Iris.* is picked up/)
  await page.keyboard.press('ArrowDown')
  expect(await said()).toBe('3:25\u00a0PM, Tomás Rey')
  await page.keyboard.press('Escape')
  expect(await said()).toMatch(/^Iris.* stays where it was\.$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const place = await page.evaluate(() => {
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })
    return scrollY
  })
  expect(place).toBeGreaterThan(50)
  expect(await said()).toBe('4:15\u00a0PM, Tomás Rey')
  await pressAway(page, 'Enter')
  expect(await page.locator('.toast').textContent()).toContain('4:15\u00a0PM')
  expect(await startOf('iris')).toBe('4:15\u00a0PM')
  // the page is where it was, and what was moved has the focus
  await page.waitForFunction(() => document.activeElement?.ariaLabel?.startsWith('Move Iris'), null, {
    timeout: 3000,
  })
  expect(await page.evaluate(() => scrollY)).toBeCloseTo(place, 0)
  // the way to take it back stands before the board
  await page.locator('.skip').focus()
  await tabTo(page, /^Undo/)
  await pressAway(page, 'Enter')
  expect(await startOf('iris')).toBe('3:00\u00a0PM')
})

test('A drop on a time that is not free is refused, and the reason has the focus', async () => {
  await go('ines', `/s/oakgrove/rounds/${round}/board`)
  await tabTo(page, /^Move Ari/)
  await tabTo(page, /^Move Ari/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  expect(await said()).toMatch(/Tomás Rey$/)
  await pressAway(page, 'Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors')
  expect(await focused()).toContain('Tomás Rey')
  expect(await startOf('ari')).toBe('3:00\u00a0PM')
})

test('What would happen if somebody left early is looked at, and said yes to, by keys alone', async () => {
  await go('ines', `/s/oakgrove/rounds/${round}/plan`)
  await tabTo(page, 'Say what is different')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Who')
  await page.keyboard.type('Tom')
  await tabTo(page, 'From')
  await page.keyboard.type('0345PM')
  // hour, minute and clock are stops of the browser's own within a field
  while (await page.evaluate(() => document.activeElement?.matches('[type=time]')))
    await page.keyboard.press('Tab')
  expect(await page.locator('[name=keeps]:focus').count()).toBe(1)
  await tabTo(page, 'Look at what would happen')
  await pressAway(page, 'Enter')
  expect(await startOf('ines-f')).toBe('3:50\u00a0PM')
  await tabTo(page, /^Look at the/)
  await pressAway(page, 'Enter')
  expect(await page.locator('h1').textContent()).toBe(
    'What if: Tomás Rey not there, on all days, from 3:45\u00a0PM',
  )
  await tabTo(page, /^Inés Fernández/)
  await page.keyboard.press('Space')
  expect(await page.locator('[name=meetings]:focus:checked').count()).toBe(0)
  await page.keyboard.press('Space')
  expect(await axeFaults(page)).toEqual([])
  await tabTo(page, /^Move/)
  await pressAway(page, 'Enter')
  expect(await page.locator('.toast').textContent()).toContain('Done.')
  expect(['3:00\u00a0PM', '3:25\u00a0PM']).toContain(await startOf('ines-f'))
})

test('A child opens its page on a class tablet by keys alone; untouched, the page asks and then makes room', async () => {
  const secret = await served.as('ines', ctx => openDemoTablet(ctx, served.house.signer))
  await page.context().addCookies([{ name: 'tablet', value: `oakgrove.${secret}`, url: served.url }])
  await page.clock.install()
  const on = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await go(null, '/s/oakgrove/tablet')
  await tabTo(page, /^Leo/)
  await on()
  for (const picture of ['Sun', 'Boat', 'Key']) {
    await tabTo(page, picture)
    await on()
  }
  expect(await page.locator('h1').textContent()).toContain('Leo')
  await page.clock.fastForward('09:01')
  expect(await focused()).toBe('Yes, I am here')
  await page.keyboard.press('Enter')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.clock.fastForward('09:01')
  await page.clock.fastForward('01:00')
  await page.waitForURL('**/tablet')
  expect(await page.locator('h1').textContent()).toBe('Who are you?')
})
