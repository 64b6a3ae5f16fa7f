import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedObservations } from '../../src/demo/observations.ts'
import { OAK, personId } from '../../src/demo/personas.ts'
import { AT_A_GLANCE, openBrowser } from '../support/browser.ts'
import { serveWorld, watch } from '../support/serve.ts'

const world = await serveWorld()
await seedObservations(world.house.db, world.now)
const at = (path: string) => `${world.url}/s/${OAK}${path}`
const child = (name: string) => `/children/${personId(OAK, name)}`
const PHONE = { viewport: { width: 360, height: 780 } }
let browser: Browser
const faults: string[][] = []
beforeAll(async () => {
  browser = await openBrowser(AT_A_GLANCE)
})
afterAll(async () => {
  await browser?.close()
  expect(faults.flat()).toEqual([])
  expect(world.problems).toEqual([])
})

async function phoneOf(who: string, more = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...PHONE, ...more })
  await world.signIn(context, who)
  const page = await context.newPage()
  faults.push(watch(page))
  return { context, page }
}
const notesOf = (page: Page) => page.locator('.kept-queue li bdi').allTextContents()
const textsOf = async (page: Page, path: string) => {
  await page.goto(at(path))
  return page.locator('.card .as-typed').allTextContents()
}

test('From the first page a child, a sentence and “keep”: no more than three taps', async () => {
  const { context, page } = await phoneOf('wen')
  await page.goto(at(''))
  await page.locator('.chips').getByRole('link', { name: 'Mai' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('text')
  await page.keyboard.type('Drew the inside of a clock.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.locator('toast-note').waitFor()
  expect((await textsOf(page, `${child('mai')}/observations`))[0]).toBe('Drew the inside of a clock.')
  await context.close()
})

test('Without a network notes wait in sight, on two devices; once it is back all are there', async () => {
  const [one, two] = [await phoneOf('wen'), await phoneOf('wen')]
  for (const [{ context, page }, text] of [
    [one, 'Seen from the phone'],
    [two, 'Seen from the tablet'],
  ] as const) {
    await page.goto(at(`/observations/new?child=${personId(OAK, 'ari')}`))
    await context.setOffline(true)
    await page.locator('#text').fill(text)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect.poll(() => notesOf(page)).toEqual([text])
    expect(await page.locator('#text').inputValue()).toBe('')
  }
  for (const { context, page } of [one, two]) {
    await context.setOffline(false)
    await expect.poll(() => notesOf(page)).toEqual([])
  }
  const texts = await textsOf(one.page, `${child('ari')}/observations`)
  expect(texts.filter(text => text.startsWith('Seen from'))).toHaveLength(2)
  await one.context.close()
  await two.context.close()
})

test('While what waited is on its way, what is written next goes its own way and is not swallowed', async () => {
  const { context, page } = await phoneOf('wen')
  await page.goto(at(`/observations/new?child=${personId(OAK, 'mai')}`))
  await context.setOffline(true)
  await page.locator('#text').fill('Written first')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect.poll(() => notesOf(page)).toEqual(['Written first'])
  let isOnItsWay = false
  await page.route('**/observations/new', route => {
    if (isOnItsWay) return route.continue()
    isOnItsWay = true // and is not answered as long as this page is open
  })
  await context.setOffline(false)
  await expect.poll(() => isOnItsWay).toBe(true)
  await page.locator('#text').fill('Written next')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.locator('toast-note').waitFor()
  expect(await textsOf(page, `${child('mai')}/observations`)).toContain('Written next')
  await context.close()
})

test('Two devices that correct one note without a network lose neither text', async () => {
  const [one, two] = [await phoneOf('wen'), await phoneOf('wen')]
  await one.page.goto(at(`${child('mai')}/observations`))
  const href = await one.page.locator('.card a.button').first().getAttribute('href')
  for (const [{ context, page }, text] of [
    [one, 'A clock, by heart.'],
    [two, 'A clock, with all its wheels.'],
  ] as const) {
    await page.goto(world.url + href)
    await context.setOffline(true)
    await page.locator('#text').fill(text)
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await expect.poll(() => notesOf(page)).toEqual([text])
  }
  for (const { context, page } of [one, two]) {
    await context.setOffline(false)
    await expect.poll(() => notesOf(page)).toEqual([])
  }
  await one.page.goto(world.url + href)
  expect(await one.page.locator('#text').inputValue()).toBe(
    'A clock, by heart.\n\nA clock, with all its wheels.',
  )
  await one.context.close()
  await two.context.close()
})

test('What waits is shown to its author alone, and is gone after signing out', async () => {
  const { context, page } = await phoneOf('wen')
  await page.goto(at('/observations/new'))
  await context.setOffline(true)
  await page.locator('#text').fill('For my eyes')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect.poll(() => notesOf(page)).toEqual(['For my eyes'])
  await context.setOffline(false)
  await world.signIn(context, 'ines')
  await page.goto(at('/observations/new'))
  expect(await notesOf(page)).toEqual([])
  await page.locator('.menu').last().locator('summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(url => !url.pathname.startsWith('/s/'))
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(one => one.name)))
    .not.toContain('kept-notes')
  await context.close()
})

test('Without a script it is a form like any other', async () => {
  const { context, page } = await phoneOf('wen', { javaScriptEnabled: false })
  await page.goto(at('/observations/new'))
  await page.getByRole('checkbox', { name: 'Leo' }).check()
  await page.locator('#text').fill('Sang the second voice.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  expect((await textsOf(page, `${child('leo')}/observations`))[0]).toBe('Sang the second voice.')
  await context.close()
})
