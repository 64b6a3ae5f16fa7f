import ICAL from 'ical.js'
import { expect } from 'vitest'
import type { Served } from '../support/serve.ts'
import type { Tab } from './head.ts'

/** Lifts the meeting, goes down to the next free time of the same educator, and drops it there. */
export async function moveByKeys({ page }: Tab, meeting: string) {
  const card = page.locator(`[data-meeting="${meeting}"]`).first()
  const column = await card.evaluate(each => (each.closest('td') as HTMLTableCellElement).cellIndex)
  expect(column).toBeGreaterThan(0)
  await card.locator('.meet-grip').focus()
  await page.keyboard.press('Enter')
  const educator = await page.locator('th.educator', { hasText: 'Tomás' }).getAttribute('id')
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press(step < 20 ? 'ArrowDown' : 'ArrowUp')
    const target = page.locator('td.target')
    const over = (await target.count()) > 0 && (await target.getAttribute('data-educator'))
    if (over && educator?.endsWith(over)) break
  }
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

export async function moveByForm({ page, press }: Tab) {
  await press('Move Iris Whitfield')
  await page.locator('input[name=start]:not(:checked)').first().check()
  await press('Save this time')
}

export const pathOf = (link: string) => new URL(link).pathname
/** They say which times of an educator are free, which any family's move changes. */
export const isOfFreeTimes = (path: string) => path.endsWith('/time')

export const sequenceIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!.getFirstPropertyValue('sequence')

/** The first home's conference about this child. */
export async function meetingAbout(served: Served, child: string): Promise<string> {
  const home = await (await served.visit('dana', '/s/oakgrove')).text()
  for (const [, meeting = ''] of home.matchAll(/\/meetings\/([0-9a-f-]{36})/g)) {
    const page = await served.visit('dana', `/s/oakgrove/meetings/${meeting}`)
    if ((await page.text()).includes(`about ${child}`)) return meeting
  }
  throw new Error(`no conference about ${child}`)
}
