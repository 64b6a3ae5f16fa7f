import type { Child } from 'hono/jsx'

/** leaf: well; clay: needs someone; sun: waits; sky: private or by video; plain: only a word. */
export type Tone = 'leaf' | 'clay' | 'sun' | 'sky' | 'plain'

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: Child }) {
  return <span class={`tag ${tone}`}>{children}</span>
}

/** A few sentences set apart from the page around them. */
export function Notice({ tone = 'plain', children }: { tone?: Tone; children: Child }) {
  return <div class={`notice ${tone}`}>{children}</div>
}
