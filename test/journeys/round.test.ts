import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { AT_A_GLANCE, openBrowser } from '../support/browser.ts'
import { calendarFaults } from '../support/ical-check.ts'
import { noticesOf, noticesTo } from '../support/office.ts'
import { person } from '../support/rounds.ts'
import { type Served, serveWorld } from '../support/serve.ts'
import { crawl, keyless } from './crawl.ts'
import { linksTo, openTab, PHONE, type Tab, work } from './head.ts'
import { isOfFreeTimes, meetingAbout, moveByForm, moveByKeys, pathOf, sequenceIn } from './move.ts'

const SHEET = [
  ['Child', 'Birthday', 'Class', 'Mom name', 'Mom email', 'Dad name', 'Dad cell'],
  ['Ada Quist', '4/20/2020', 'Seedlings', 'Lena Quist', 'lena@example.org', 'Bo Quist', '(202) 555-0160'],
  ['Bram Quist', '5/13/2018', 'Saplings', 'Lena Quist', 'lena@example.org', 'Bo Quist', '(202) 555-0160'],
]
  .map(row => row.join('\t'))
  .join('\n')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(AT_A_GLANCE)
})
afterAll(() => browser.close())

describe.each([
  { how: 'with scripts', js: true },
  { how: 'without a script', js: false },
])("A head goes from her sheet to everyone's calendar, $how", ({ js }) => {
  let served: Served
  let head: Tab
  let phone: Tab
  let round = ''
  const places = { mia: '', ari: '' }
  const main = () => head.page.locator('main')
  const at = (path: string) => `${served.url}/s/oakgrove${path}`

  beforeAll(async () => {
    served = await serveWorld()
    const options = { javaScriptEnabled: js, locale: 'en-US' }
    head = await openTab(browser, { ...options, viewport: { width: 1280, height: 900 } })
    phone = await openTab(browser, { ...options, ...PHONE })
    await served.signIn(head.page.context(), 'ines')
    await head.page.goto(at(''))
  })
  afterAll(async () => {
    await head.page.context().close()
    await phone.page.context().close()
  })

  test('Her sheet is pasted, looked at, added, taken back and added again', async () => {
    const { page, press } = head
    await press('People')
    await press('Bring in a sheet')
    await page.getByLabel('Paste your sheet here').fill(SHEET)
    await press('Look at it')
    expect(await main().textContent()).toMatch(
      /new children2new guardians2new homes, counted for each child2/,
    )
    await press('Add it all')
    expect(await page.locator('h1').textContent()).toBe('This was added')
    if (js) expect(await axeFaults(page)).toEqual([])
    await press(/^Undo/)
    expect(await (await served.visit('ines', '/s/oakgrove/people')).text()).not.toContain('Quist')
    await page.goto(at('/imports/new'))
    await page.getByLabel('Paste your sheet here').fill(SHEET)
    await press('Look at it')
    await press('Add it all')
    expect(await (await served.visit('ines', '/s/oakgrove/people')).text()).toContain('Ada Quist')
  })

  test('A new round takes a name and three rooms, and nobody hears of it', async () => {
    const { page, press } = head
    await press('Conferences')
    await press('New round')
    await page.getByLabel('Name').fill('Autumn conferences')
    await page.getByLabel('Another room').fill('Garden Room')
    for (const room of ['Loft', 'Workshop']) {
      await press('Add a room')
      await page.getByLabel('Another room').last().fill(room)
    }
    await press('Create the round')
    expect(await main().textContent()).toContain('Nobody has been told yet.')
    round = new URL(page.url()).pathname.split('/').at(-1)!
    await press('Who meets whom')
    expect(
      await main()
        .getByRole('row', { name: /Ari Levin.*Dana Levin/ })
        .count(),
    ).toBe(1)
    expect(
      await main()
        .getByRole('row', { name: /Ari Levin.*Mark Levin and Petra Holt/ })
        .count(),
    ).toBe(1)
  })

  test('A mother opens her link on a phone, in her language, and says her times', async () => {
    await head.page.goto(at(`/rounds/${round}`))
    await head.press('Ask the families')
    await work(served)
    const [link] = await linksTo(head, served.url, 'Lucía Fernández')
    const { page } = phone
    await page.goto(link!)
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(await page.locator('h1').textContent()).toMatch(/^¿Cuándo/)
    if (js) {
      await page.locator('.times-cell').nth(1).tap()
      await page.locator('.times-cell').nth(2).tap()
      await page.locator('.times-cell').nth(2).tap()
    } else {
      await page.locator('.times-slot').nth(1).locator('.preferred').tap()
      await page.locator('.times-slot').nth(2).locator('.possible').tap()
    }
    const send = page.locator('main form.form .button.main')
    await Promise.all([page.waitForEvent('load'), send.tap()])
    const said = await page.locator('main .card').first().textContent()
    expect(said).toMatch(/14:55/)
    expect(said).toMatch(/15:20/)
  })

  test('One button plans the whole round, and a meeting is moved on the board', async () => {
    const { page, press } = head
    await page.goto(at(`/rounds/${round}/board`))
    await press('Plan the round')
    await press('Make the plan')
    expect(await main().textContent()).toContain('Everyone has a time.')
    await press('To the board')
    const before = await page.locator('[data-child^="Iris"]').first().getAttribute('data-meeting')
    expect(before).toBeTruthy()
    if (js) await moveByKeys(head, before!)
    else await moveByForm(head)
    expect(await page.locator('.toast').textContent()).toMatch(/Iris now has .+, \d+:\d\d\sPM\./)
    if (js) expect(await axeFaults(page)).toEqual([])
  })

  test('She publishes, takes it back, and publishes again: everyone is told once', async () => {
    const { page, press } = head
    await page.goto(at(`/rounds/${round}/board`))
    await press('Publish')
    expect(await main().textContent()).toContain('Reunión')
    await press('Publish and tell everyone')
    await press(/^Undo/)
    expect(await main().textContent()).toContain('Taken back. Nobody was told.')
    served.now = served.now.add({ seconds: 3 })
    await work(served)
    await press('Publish and tell everyone')
    served.now = served.now.add({ seconds: 11 })
    await work(served)
    const told = (await noticesOf(served)).filter(notice => notice.kind === 'schedulePlanned')
    const twice = told.filter((one, n) => told.findIndex(other => other.to_person === one.to_person) < n)
    expect(twice.map(notice => notice.to_person)).toEqual([person('tomas')]) // as educator and as father
    const guardians = ['lucia', 'dana', 'mark', 'petra', 'victor', 'sam', 'amal', 'karim'].map(person)
    expect(told.map(notice => notice.to_person)).toEqual(expect.arrayContaining(guardians))
  })

  test('Her letter in the outbox leads a mother to a calendar file that every calendar reads', async () => {
    for (const link of await linksTo(head, served.url, 'Dana Levin')) {
      await phone.page.goto(link)
      const title = await phone.page.locator('h1').textContent()
      places[title === 'Conference about Ari' ? 'ari' : 'mia'] = link
    }
    expect(places.mia).toBeTruthy()
    await phone.page.goto(places.ari)
    const href = await phone.page.locator('a[href$="/conference.ics"]').getAttribute('href')
    const file = await phone.page.request.get(`${served.url}${href}`)
    expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    expect(calendarFaults(await file.text())).toEqual([])
    expect(sequenceIn(await file.text())).toBe(0)
  })

  test('She moves it by her link: both calendars follow, and the other home sees no difference', async () => {
    const starts = ['/s/oakgrove', ...(await linksTo(head, served.url, 'Mark Levin')).map(pathOf)]
    const before = await crawl(served, 'mark', starts)
    const letters = (await noticesTo(served, 'mark')).length
    await phone.page.goto(places.ari)
    await phone.press('Choose another time')
    await phone.page.locator('input[name=start]').first().check()
    await phone.press('Take this time')
    expect(await phone.page.locator('.toast').textContent()).toContain('Done. Ari has the new time.')
    await work(served)
    const meeting = await meetingAbout(served, 'Ari')
    const own = await (await phone.page.request.get(`${places.ari}/conference.ics`)).text()
    const hers = await (await served.visit('wen', `/s/oakgrove/calendar/${meeting}/conference.ics`)).text()
    for (const file of [own, hers]) {
      expect(calendarFaults(file)).toEqual([])
      expect(sequenceIn(file)).toBe(1)
    }
    expect((await noticesTo(served, 'mark')).length).toBe(letters)
    expect(before.size).toBeGreaterThan(10)
    const after = await crawl(served, 'mark', starts)
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, text] of before)
      if (!isOfFreeTimes(path)) expect(keyless(after.get(path)!), path).toBe(keyless(text))
  })

  test('Nothing on the way went wrong, and every page fitted its screen', () => {
    expect([...head.faults, ...phone.faults, ...served.problems]).toEqual([])
  })
})
