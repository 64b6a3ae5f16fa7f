import type { Child } from 'hono/jsx'
import type { Translator } from '../../platform/text/translate.ts'

type KeptProps = {
  say: Translator
  /** Where its form sends what was typed. */
  what: string
  /** Whose words they are: another reader of this device gets none of them. */
  whose: string
  children: Child
}

/** A form whose words outlive a lost network: kept on the device as they are typed, and sent again. */
export const Kept = ({ say, what, whose, children }: KeptProps) => (
  <kept-words
    data-what={what}
    data-whose={whose}
    data-sent={say.t('talks.kept.sent')}
    data-back={say.t('talks.kept.back')}
  >
    {children}
    <p class="notice sun kept-note" role="status" hidden>
      {say.t('talks.kept.again')}
    </p>
    <p class="soft kept-said" role="status" />
  </kept-words>
)
