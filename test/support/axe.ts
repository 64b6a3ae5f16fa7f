import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] }
type Axe = { run(context: Document, options: object): Promise<Found> }

// the engine itself, from beside its driver: the driver sends it four times a page, which takes most of the time
const near = createRequire(import.meta.resolve('@axe-core/playwright'))
const { source } = near('axe-core') as { source: string }
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe finds against WCAG 2.2 A and AA on the page as it stands: rule and place, one line each. Needs scripts. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate(tags => {
    const { axe } = window as unknown as { axe: Axe }
    return axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  }, WCAG)
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}
