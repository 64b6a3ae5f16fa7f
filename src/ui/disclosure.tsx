import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export type DisclosureProps = { summary: Child; open?: boolean; children: Child }

export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open || undefined}>
      <summary>
        <Icon name="more" />
        <span>{summary}</span>
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  )
}
