import type { Child } from 'hono/jsx'

/** A part of a long form under its own name. */
export function Part({
  id,
  title,
  hint,
  children,
}: {
  id?: string
  title: Child
  hint?: Child
  children: Child
}) {
  return (
    <section class="stack" id={id}>
      <h2>{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  )
}

/** Short fields that belong together, side by side where there is room. */
export function Line({ label, children }: { label: string; children: Child }) {
  return (
    <fieldset class="line" aria-label={label}>
      {children}
    </fieldset>
  )
}

/** What Enter presses in a form whose first visible button does something else. */
export function FirstSubmit({ label }: { label: string }) {
  return (
    <button type="submit" class="unseen" tabindex={-1}>
      {label}
    </button>
  )
}
