import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBooking } from '../../src/domain/conferences/staging/stages.ts'
import { openBrowser } from '../support/browser.ts'
import { fitFaults } from '../support/browser-fit.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { officeOf, sendDue, tellFacts, wait } from '../support/office.ts'
import { addRound, DAY, inOak, meetingOf, roundOf } from '../support/rounds.ts'
import { serveWorld, watch } from '../support/serve.ts'
import { linksIn, wordsOf } from './homes.ts'
import { pressAway, tabTo } from './keys.ts'

const served = await serveWorld()
served.house.demo = false
const sink = await openMailSink()
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await sink.close()
})
const office = officeOf(served, sink)
await addRound(served, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  interpreters: ['salma'],
  states: [],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
    ['noor', 1, ['ines']],
  ],
})
await served.as('ines', ctx => openBooking(ctx, roundOf(), { first: null, all: null, homes: [] }))
wait(served, { seconds: 11 })
await tellFacts(served, office)
await sendDue(served, office)

/** The link in the mail that this address got. */
const linkTo = (mail: string): string => {
  const mails = sink.mails.filter(({ to }) => to.includes(mail)).map(wordsOf)
  const [link] = mails.flatMap(linksIn).filter(path => path.includes('/b/'))
  return new URL(link!, served.url).href
}
/** A telephone without a mouse. */
const open = async (js: boolean) => {
  const context = await browser.newContext({
    javaScriptEnabled: js,
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  return { page, faults: watch(page) }
}
const press = async (page: Page, name: RegExp, to: RegExp) => {
  await tabTo(page, name)
  await pressAway(page, 'Enter')
  expect(page.url()).toMatch(to)
  expect(await fitFaults(page)).toEqual([])
}
const bookedAt = async (kid: string, home = 1) =>
  (
    await inOak(served.house.db, tx =>
      tx
        .selectFrom('bookings')
        .select('starts_wall')
        .where('meeting_id', '=', meetingOf(kid, home))
        .where('cancelled_at', 'is', null)
        .executeTakeFirst(),
    )
  )?.starts_wall.slice(11, 16)
// the page of what is kept answers where the times were sent to; a script gives it its own address
const KEPT = /\/b\/[\w-]+\/holds$/
const LOOK = /\/b\/[\w-]+\/hold$/
const DONE = /\/b\/[\w-]+$/

test.each([
  ['in English, with JavaScript', 'dana@post.example', 'ari', true, /^3:25/, /^I need more time/, /^Book$/],
  ['in Arabic, without', 'amal@post.example', 'noor', false, /^(3:50|٣:٥٠)/, /^أحتاج إلى/, /^حجز$/],
] as const)(
  'From the mail to the booked time by keys alone, %s',
  async (_, mail, kid, js, time, more, book) => {
    const { page, faults } = await open(js)
    await page.goto(linkTo(mail))
    expect(await fitFaults(page)).toEqual([])
    await press(page, time, js ? LOOK : KEPT)
    await press(page, more, LOOK)
    await press(page, book, DONE)
    expect(await bookedAt(kid)).toBe(js ? '15:25' : '15:50')
    expect(await page.locator('html').getAttribute('dir')).toBe(js ? 'ltr' : 'rtl')
    expect(faults).toEqual([])
    await page.context().close()
  },
)

test('Another family finds that time gone, and two children get theirs in a row or not at all', async () => {
  const second = await open(true)
  await second.page.goto(linkTo('mark@mail.example'))
  const values = await second.page
    .locator('.free-times button')
    .evaluateAll(all => all.map(one => (one as HTMLButtonElement).value.slice(-5)))
  expect(values).toEqual(['15:00', '15:50', '16:15', '16:40'])
  const { page, faults } = await open(true)
  await page.goto(linkTo('rosa.rey@post.example'))
  await press(page, /^4:15.*Ana.*Leo|^4:15.*Leo.*Ana|^16:15/, LOOK)
  await press(page, /^Reservar$/, DONE)
  expect([await bookedAt('ana'), await bookedAt('leo')].sort()).toEqual(['16:15', '16:40'])
  expect([...faults, ...second.faults]).toEqual([])
})
