import type { Page } from 'playwright-core'

/**
 * What does not fit the width of the window: a page that scrolls sideways, a box that reaches past the edge
 * outside of what may scroll, and text that is cut off in its own box.
 */
export const fitFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== root &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const faults: string[] = []
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.unseen, .skip, svg, [hidden]') || !element.checkVisibility()) continue
      const { left, right, width } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      if (width > 0 && (right > root.clientWidth + 1 || left < -1) && !scrolls(element.parentElement))
        faults.push(`${nameOf(element)} reaches from ${Math.round(left)} to ${Math.round(right)}`)
      const cut =
        ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      if (cut && width > 1 && !(element instanceof HTMLInputElement))
        faults.push(`${nameOf(element)} cuts ${element.scrollWidth - element.clientWidth} px off`)
    }
    return faults
  })
