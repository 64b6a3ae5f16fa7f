import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OAK, personId } from '../../src/demo/personas.ts'
import { openDemoTablet } from '../../src/demo/tablets.ts'
import { seedVoice } from '../../src/demo/voice.ts'
import { AT_A_GLANCE, openBrowser } from '../support/browser.ts'
import { serveWorld, watch } from '../support/serve.ts'

const world = await serveWorld()
await seedVoice(world.house.db, world.now)
const at = (path: string) => `${world.url}/s/${OAK}${path}`
const child = (name: string) => `/children/${personId(OAK, name)}`
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
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, ...more })
  await world.signIn(context, who)
  const page = await context.newPage()
  faults.push(watch(page))
  return { context, page }
}
const draftsOn = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('draft:')))

test('A worry in three taps from the first page, and its audience changes with what is chosen', async () => {
  const { context, page } = await phoneOf('june')
  await page.goto(at(''))
  await page.getByRole('link', { name: 'Write to the school' }).click()
  expect(await page.locator('.audience:visible').allTextContents()).toEqual([
    expect.stringMatching(/Only you.*Ines Marsh.*Tomás Rey/),
  ])
  await page.locator('.readers summary').click()
  await page.getByText('All guardians of').click()
  expect(await page.locator('.audience:visible').allTextContents()).toEqual([
    expect.stringMatching(/the homes of the child/),
  ])
  await page.getByText('Only our home').click()
  await page.getByText('Something worries us').click()
  await page.locator('#text').fill('She sleeps badly.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('toast-note').waitFor()
  expect(await page.locator('.said').first().textContent()).toBe('She sleeps badly.')
  expect(await draftsOn(page)).toEqual([])
  await context.close()
})

test('What was typed outlives a lost network, is for its author alone, and is sent once', async () => {
  const { context, page } = await phoneOf('huong')
  const form = at(`${child('mai')}/voice/new`)
  await page.goto(form)
  await page.getByText('A hope for').click()
  await page.locator('#text').fill('Mai muốn kể chuyện.\nỞ lớp.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/chrome-error|new/)
  await context.setOffline(false)
  await page.goto(form)
  expect(await page.locator('#text').inputValue()).toBe('Mai muốn kể chuyện.\nỞ lớp.')
  expect(await page.getByLabel('A hope for').isChecked()).toBe(true)
  expect(await page.locator('[data-kept]').isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('toast-note').waitFor()
  expect(await draftsOn(page)).toEqual([])
  await page.goto(form)
  expect(await page.locator('#text').inputValue()).toBe('')
  await page.locator('#text').fill('For nobody else')
  await world.signIn(context, 'lucia')
  await page.goto(at(`${child('mateo')}/voice/new`))
  expect(await page.locator('#text').inputValue()).toBe('')
  expect(await draftsOn(page)).toHaveLength(1)
  await page.locator('.menu').last().locator('summary').click()
  await page.locator('form[action$="/sign-out"] button').click()
  await page.waitForURL(url => !url.pathname.startsWith('/s/'))
  expect(await draftsOn(page)).toEqual([])
  await context.close()
})

/** Old Safari passes over the header that tells a browser to forget. */
const asOldSafari = (context: BrowserContext) =>
  context.route(/\/(sign-out|tablet)$/, async route => {
    const answer = await route.fetch({ maxRedirects: 0 })
    const { 'clear-site-data': passedOver, ...headers } = answer.headers()
    expect(passedOver).toBe('"storage"')
    await route.fulfill({ response: answer, headers })
  })

test('A browser that cannot be told to forget keeps nothing either, at sign-out and where a tablet waits for the next', async () => {
  const { context, page } = await phoneOf('sam')
  await asOldSafari(context)
  const type = async (kid: string) => {
    await page.goto(at(`${child(kid)}/voice/new`))
    await page.locator('#text').fill('For nobody else')
    expect(await draftsOn(page)).toHaveLength(1)
  }
  await type('obi')
  await page.locator('.menu').last().locator('summary').click()
  await page.locator('form[action$="/sign-out"] button').click()
  await page.waitForURL(url => !url.pathname.startsWith('/s/'))
  expect(await draftsOn(page)).toEqual([])
  await world.signIn(context, 'dana')
  await type('mia')
  const tablet = await world.as('ines', ctx => openDemoTablet(ctx, world.house.signer))
  await context.clearCookies()
  await context.addCookies([{ name: 'tablet', value: `oakgrove.${tablet}`, url: world.url }])
  await page.goto(at('/tablet'))
  await expect.poll(() => draftsOn(page)).toEqual([])
  await context.close()
})

test('Without a script it is a form like any other', async () => {
  const { context, page } = await phoneOf('dana', { javaScriptEnabled: false })
  await page.goto(at(`${child('mia')}/voice/new`))
  await page.getByText('Something we see at home').click()
  await page.locator('#text').fill('She ties her shoes.')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await page.locator('.said').first().textContent()).toBe('She ties her shoes.')
  await context.close()
})
