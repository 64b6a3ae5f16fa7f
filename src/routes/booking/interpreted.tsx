import type { Choosing } from '../../domain/conferences/choosing/choosing.ts'
import type { Translator } from '../../platform/text/translate.ts'

type Props = {
  say: Translator
  choosing: Choosing
  time: { interpreter: string | null; language: string | null }
}

/** Into which language somebody interprets, and who; or that the school still looks for one. */
export function Interpreted({ say, choosing, time }: Props) {
  if (!time.language) return null
  const language = say.languageName(time.language)
  const name = choosing.people.get(time.interpreter ?? '')?.full
  if (!time.interpreter) return <p class="soft">{say.t('booking.interpreter.sought', { language })}</p>
  return (
    <p>
      {name
        ? say.t('booking.interpreter.named', { language, name })
        : say.t('booking.interpreter.there', { language })}
    </p>
  )
}
