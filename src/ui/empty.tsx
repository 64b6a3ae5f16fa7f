import type { Child } from 'hono/jsx'
import { VineDrawing } from './vine.tsx'

export type EmptyStateProps = { title: string; text?: Child; actions?: Child }

/** Says what will grow here, and the first step. */
export function EmptyState({ title, text, actions }: EmptyStateProps) {
  return (
    <div class="empty">
      <VineDrawing />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {actions && <div class="row">{actions}</div>}
    </div>
  )
}
