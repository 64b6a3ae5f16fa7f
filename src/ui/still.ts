import { raw } from 'hono/html'

const MOST_KEPT = 500

/**
 * A part of a page that is wholly decided by its props, which are plain data: written out once for the same props,
 * not once for each page.
 */
export function still<P>(draw: (props: P) => unknown) {
  const drawn = new Map<string, ReturnType<typeof raw>>()
  return (props: P) => {
    const key = JSON.stringify(props)
    const kept = drawn.get(key) ?? raw(String(draw(props)))
    if (drawn.size >= MOST_KEPT) drawn.clear()
    drawn.set(key, kept)
    return kept
  }
}
