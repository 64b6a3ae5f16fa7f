import type { Child } from 'hono/jsx'

type KeptProps = {
  /** Where its form sends what was typed. */
  what: string
  /** Whose words they are: another reader of this device gets none of them. */
  whose: string
  /** Said while it could not be sent. */
  again: string
  children: Child
}

/** A form whose words outlive a lost network: kept on the device as they are typed, and sent again. */
export const Kept = ({ what, whose, again, children }: KeptProps) => (
  <kept-words data-what={what} data-whose={whose}>
    {children}
    <p class="notice sun kept-note" role="status" hidden>
      {again}
    </p>
  </kept-words>
)
