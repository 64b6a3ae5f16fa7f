import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** Who can see this, said before and after it is saved. Give the id to `aria-describedby` of the form's button. */
export function Audience({ id, children }: { id?: string; children: Child }) {
  return (
    <p class="audience" id={id}>
      <Icon name="eye" />
      <span>{children}</span>
    </p>
  )
}
