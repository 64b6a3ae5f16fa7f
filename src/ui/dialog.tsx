import type { Child } from 'hono/jsx'
import type { ButtonKind } from './button.tsx'

export type DialogProps = { id: string; title: string; closeLabel: string; children: Child }

/** The browser's own dialog: it keeps the focus and closes with Escape. */
export function Dialog({ id, title, closeLabel, children }: DialogProps) {
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-title`} {...{ closedby: 'any' }}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <form method="dialog">
        <button type="submit" class="button quiet">
          {closeLabel}
        </button>
      </form>
    </dialog>
  )
}

export type DialogLinkProps = { dialog: string; href: string; kind?: ButtonKind; children: Child }

/** Opens the dialog with this id where a script runs, and leads to a page of the same where none does. */
export function DialogLink({ dialog, href, kind = 'quiet', children }: DialogLinkProps) {
  return (
    <a class={`button ${kind}`} href={href} data-dialog={dialog}>
      {children}
    </a>
  )
}
