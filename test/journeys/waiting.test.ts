import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { cancelOwnMeeting } from '../../src/domain/conferences/booking/own-changes.ts'
import { makeLink, tokenOf } from '../../src/domain/links/links.ts'
import { axeFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { fitFaults } from '../support/browser-fit.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { officeOf, sendDue, tellFacts, wait } from '../support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../support/rounds.ts'
import { serveWorld, watch } from '../support/serve.ts'
import { wordsOf } from './homes.ts'

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
  days: { [DAY]: ['15:00', '15:50'] },
  educators: { wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['leo', 1, ['wen']],
    ['iris', 1, ['wen']],
    ['noor', 1, ['wen']],
    ['ari', 2, ['wen']],
  ],
})
const place = (kid: string, clock: string) =>
  served.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
await place('leo', '15:00')
await place('iris', '15:25')

const linkFor = (who: string) =>
  served.as(null, async ctx => {
    const expires = served.now.add({ hours: 24 })
    const aim = { person: person(who), purpose: 'booking' as const, round: roundOf(), expires }
    return `${served.url}/s/oakgrove/b/${tokenOf(served.house.signer, await makeLink(ctx, served.house.signer, aim))}`
  })
const open = async (js: boolean) => {
  const context = await browser.newContext({
    javaScriptEnabled: js,
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  return { page, faults: watch(page) }
}
/** What is wrong with a page as it stands; axe needs scripts, its fit is asked in every look. */
const faultsOf = async (page: Page, js: boolean) => [
  ...(await fitFaults(page)),
  ...(js ? await axeFaults(page) : []),
]
const bookedAt = (kid: string, home = 1) =>
  inOak(served.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select('starts_wall')
      .where('meeting_id', '=', meetingOf(kid, home))
      .where('cancelled_at', 'is', null)
      .executeTakeFirst(),
  )

test.each([
  ['in Arabic and without JavaScript', 'amal', 'noor', 1, 'leo', 'rosa', '15:00', false],
  ['in English', 'mark', 'ari', 2, 'iris', 'june', '15:25', true],
] as const)(
  'The round is full; a family waits, another cancels, and the first books from its mail, %s',
  async (_, who, kid, home, other, canceller, clock, js) => {
    const { page, faults } = await open(js)
    await page.goto(await linkFor(who))
    await page.locator('a[href$="/wait"]').click()
    await page.waitForURL(/\/wait$/)
    expect(await faultsOf(page, js)).toEqual([])
    await page.locator('#from_at').fill('14:30')
    await page.locator('form[action$="/wait"] button.main').click()
    await page.locator('form[action$="/wait/end"]').waitFor()
    expect(await faultsOf(page, js)).toEqual([])

    await served.as(canceller, ctx => cancelOwnMeeting(ctx, meetingOf(other)))
    await tellFacts(served, office)
    wait(served, { seconds: 11 })
    sink.mails.length = 0
    await sendDue(served, office)
    const mails = sink.mails.map(wordsOf).filter(words => words.includes('/b/'))
    expect(mails).toHaveLength(1)
    const [link] = /\/s\/oakgrove\/b\/[\w-]+/.exec(mails[0]!)!
    await page.goto(new URL(link, served.url).href)
    await page.locator('a[href$="/hold"]').first().click()
    await page.waitForURL(/\/hold$/)
    expect(await faultsOf(page, js)).toEqual([])
    await page.locator('form[action$="/hold"] button.main').click()
    await page.waitForURL(/\/b\/[^/]+$/)
    const booked = await bookedAt(kid, home)
    expect(booked?.starts_wall).toContain(clock)
    expect(await page.locator('html').getAttribute('lang')).toBe(who === 'amal' ? 'ar' : 'en')
    expect(faults).toEqual([])
    await page.context().close()
  },
  60_000,
)
