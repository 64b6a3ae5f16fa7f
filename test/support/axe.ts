import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] }
type Axe = { run(context: Document, options: object): Promise<Found> }

// the engine itself, from beside its driver: the driver sends it four times a page, which takes most of the time
const near = createRequire(import.meta.resolve('@axe-core/playwright'))
/** Added to a context, it is there on every page at once. */
export const axeSource = fs.readFileSync(near.resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe finds against WCAG 2.2 A and AA on the page as it stands: rule and place, one line each. Needs scripts. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeSource)
  // what is preloaded is style sheets and films of other places, of which there are none
  const options = { runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'], preload: false }
  const { violations } = await page.evaluate(
    given => (window as unknown as { axe: Axe }).axe.run(document, given),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}
