import { Button } from './button.tsx'
import { Hidden } from './field.tsx'

export type ToastProps = {
  text: string
  tone?: 'leaf' | 'clay'
  /** A form that takes the act back; `key` names the act, `seconds` are what is left of its time, counted in `digits`. */
  undo?: { action: string; label: string; key: string; seconds: number; digits: string }
  closeLabel?: string
}

/** From so many characters on the words stand above the buttons where there is little room. */
const LONG = 45

/** What just happened, said once, with the way back while there is one. */
export function Toast({ text, tone = 'leaf', undo, closeLabel }: ToastProps) {
  return (
    <toast-note
      class={`toast ${tone}${text.length >= LONG ? ' long' : ''}`}
      role={tone === 'clay' ? 'alert' : 'status'}
      seconds={undo?.seconds}
      digits={undo?.digits}
    >
      <p>{text}</p>
      {undo && (
        <form method="post" action={undo.action}>
          <Hidden name="key" value={undo.key} />
          <Button kind="quiet">
            {undo.label} <span class="toast-left" aria-hidden="true" />
          </Button>
        </form>
      )}
      {closeLabel && (
        <button type="button" class="toast-close" hidden>
          {closeLabel}
        </button>
      )}
    </toast-note>
  )
}
