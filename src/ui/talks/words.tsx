import type { Child } from 'hono/jsx'

/** Somebody's own words, as they were typed; `by` says whose they are. */
export function Quote({ by, text, children }: { by?: Child; text: string; children?: Child }) {
  return (
    <figure class="quote">
      {by && <figcaption class="soft">{by}</figcaption>}
      <blockquote dir="auto">{text}</blockquote>
      {children}
    </figure>
  )
}

/** Two views beside each other: neither is the answer to the other. */
export const SideBySide = ({ children }: { children: Child }) => <div class="side-by-side">{children}</div>
