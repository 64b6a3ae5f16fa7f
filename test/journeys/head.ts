import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { fitFaults } from '../support/browser-fit.ts'
import { officeOf, sendDue, tellFacts } from '../support/office.ts'
import { type Served, watch } from '../support/serve.ts'

/** What somebody looks through: a tab of one's own, and everything that went wrong in it. */
export type Tab = { page: Page; faults: string[]; press(name: string | RegExp): Promise<void> }

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const

/** Opens a tab of nobody's; `press` follows a link or sends a form, and looks at the page that comes. */
export async function openTab(browser: Browser, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults = watch(page)
  page.on('load', async () => {
    const found = await fitFaults(page).catch((problem: Error) =>
      /context was destroyed|closed/.test(problem.message) ? [] : [problem.message],
    )
    faults.push(...found.map(fault => `${new URL(page.url()).pathname}: ${fault}`))
  })
  const press = async (name: string | RegExp) => {
    const target = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
    await Promise.all([page.waitForEvent('load'), target.click()])
  }
  return { page, faults, press }
}

/** What the worker does: tells what happened, and sends what is due; without SMTP, into the outbox. */
export async function work(served: Served) {
  const office = officeOf(served)
  await tellFacts(served, office)
  await sendDue(served, office)
}

/** The addresses of the links in somebody's latest letter, as the head finds them in the outbox. */
export async function linksTo({ page, press }: Tab, url: string, name: string): Promise<string[]> {
  await page.goto(`${url}/s/oakgrove/outbox`)
  await press(name)
  const text = await page.locator('textarea#text').inputValue()
  return [...new Set(text.match(/http:\S+\/s\/oakgrove\/[tm]\/[\w-]+/g))]
}
