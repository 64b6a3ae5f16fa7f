import { raw } from 'hono/html'
import { remembered } from '../platform/remembered.ts'

const MOST = 500

/**
 * A part of a page that is wholly decided by its props, which are plain data: written out once for the same props,
 * not once for each page.
 */
export function still<P>(draw: (props: P) => unknown) {
  const drawn = remembered<ReturnType<typeof raw>>(MOST)
  return (props: P) => drawn(JSON.stringify(props), () => raw(String(draw(props))))
}
