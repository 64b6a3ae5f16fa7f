import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Stop = { name: string; seen: boolean; ringed: boolean; before: boolean }

/** What has the focus: its name, whether it is seen with a ring around it, and whether it stands before `last`. */
const stopOn = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement
    const kept = window as unknown as { last?: Element }
    const before = kept.last?.compareDocumentPosition(here) === Node.DOCUMENT_POSITION_PRECEDING
    kept.last = here
    const labels = [...((here as HTMLInputElement).labels ?? [])]
    const name = [
      here.getAttribute('aria-label'),
      ...labels.map(label => label.textContent),
      here.textContent,
    ]
    const box = here.getBoundingClientRect()
    const rings = [here, ...labels].some(element => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const shown = [here, ...labels].some(element => {
      const { top, bottom, width } = element.getBoundingClientRect()
      return width > 0 && bottom > 0 && top < innerHeight
    })
    return {
      name: (name.find(Boolean) ?? '').replace(/\s+/g, ' ').trim(),
      seen: shown && box.right > 0 && box.left < innerWidth,
      ringed: rings,
      before,
    }
  })

/**
 * Goes on with the Tab key until the focus is on what has this name. Every stop on the way is on the screen,
 * has a ring, and comes after the one before it.
 */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const way: string[] = []
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab')
    const stop = await stopOn(page)
    way.push(stop.name)
    expect(stop, `after ${way.join(' → ')}`).toMatchObject({ seen: true, ringed: true, before: false })
    if (typeof wanted === 'string' ? stop.name === wanted : wanted.test(stop.name)) return
  }
  throw new Error(`${wanted} was not reached: ${way.join(' → ')}`)
}

/** Presses a key that leads to another page, and waits for it. */
export const pressAway = (page: Page, key: string) =>
  Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
