import type { Child } from 'hono/jsx'
import { Button } from '../button.tsx'

type DraftProps = {
  /** Whose draft of what: another person on the same device never finds it. */
  name: string
  /** The key of a form that was saved: its draft has served. */
  saved?: string
  /** The form came back with what was typed: nothing is put in its place. */
  typed?: boolean
  /** `here` is said only where it is true: where a script keeps the draft. */
  words?: { here: string; kept: string; discard: string }
  children?: Child
}

/** Around a form whose words must not be lost with the network. Without a script it is the form alone. */
export function DraftKeeper({ name, saved, typed, words, children }: DraftProps) {
  return (
    <draft-keeper name={name} saved={saved} typed={typed || undefined}>
      {words && (
        <div class="notice sky" role="status" data-kept hidden>
          <p>{words.kept}</p>
          <Button type="button" kind="quiet" small>
            {words.discard}
          </Button>
        </div>
      )}
      {children}
      {words && (
        <p class="soft" data-here hidden>
          {words.here}
        </p>
      )}
    </draft-keeper>
  )
}
