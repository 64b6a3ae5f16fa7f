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

/** What depends on how wide a page is and how it is coloured; all else is the same in every look. */
export const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/** What depends on the words of a page: their language, and that whatever needs a name has one. */
export const WORDS = [
  ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'label-content-name-mismatch'],
  ...['label', 'button-name', 'link-name', 'select-name', 'input-button-name', 'image-alt', 'svg-img-alt'],
  ...['aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'duplicate-id-aria'],
]

/**
 * What axe finds against WCAG 2.2 A and AA on the page as it stands: rule and place, one line each. Needs
 * scripts. With `rules`, only by these.
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  // what is preloaded is style sheets and films of other places, of which there are none
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: WCAG }
  const options = { runOnly, resultTypes: ['violations'], preload: false }
  const found = await page.evaluate(run, options)
  if (found) return found
  await page.evaluate(axeSource)
  return (await page.evaluate(run, options))!
}

/** In the page itself: of rules that were kept axe tells much that nobody asks for. Null where there is no axe yet. */
async function run(options: object): Promise<string[] | null> {
  const { axe } = window as unknown as { axe?: Axe }
  if (!axe) return null
  // what is still fading in has no colour of its own yet
  await Promise.allSettled(document.getAnimations().map(each => each.finished))
  const { violations } = await axe.run(document, options)
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}
