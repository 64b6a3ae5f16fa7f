export type CopyTextProps = {
  id: string
  label: string
  text: string
  rows?: number
  /** What the button says, before and after. It is there only where a script runs. */
  copy: string
  copied: string
}

/** A text to take along: selected by hand, or with one press where a script runs. */
export function CopyText({ id, label, text, rows = 2, copy, copied }: CopyTextProps) {
  return (
    <copy-text class="field">
      <label for={id}>{label}</label>
      <textarea id={id} rows={rows} readonly dir="auto">
        {text}
      </textarea>
      <button type="button" class="button quiet" data-copied={copied} hidden>
        {copy}
      </button>
    </copy-text>
  )
}
