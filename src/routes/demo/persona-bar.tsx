import { personas } from '../../demo/personas.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { translator } from '../../platform/text/translate.ts'
import { Button } from '../../ui/button.tsx'
import { still } from '../../ui/still.ts'

/** The bar of the demo school: through whose eyes one looks, and a switch that works without a script. */
export function PersonaBar({ visit: { say, ctx } }: { visit: Visit }) {
  const person = 'person' in ctx.actor ? ctx.actor.person : null
  const name = person && (person.use_name || person.given_name)
  return (
    <Bar
      locale={say.locale}
      zone={say.zone}
      id={person?.id ?? null}
      name={name || say.t('frame.demo.visitor')}
    />
  )
}

type BarProps = { locale: Locale; zone: string; id: string | null; name: string }

const Bar = still(({ locale, zone, id, name }: BarProps) => {
  const say = translator(locale, zone)
  // whoever came by a link may be none of the list: then nobody of it is said to be the one
  const isInList = personas.some(persona => persona.person === id)
  return (
    <form class="eyes-bar" method="post" action="/demo/persona">
      <p>{say.t('frame.demo', { name })}</p>
      <div class="eyes-switch">
        <label>
          <span class="unseen">{say.t('frame.demo.choose')}</span>
          <select name="persona" required>
            {!isInList && (
              <option value="" selected disabled>
                {say.t('frame.demo.other', { name })}
              </option>
            )}
            {personas.map(persona => (
              <option value={persona.name} selected={persona.person === id || undefined}>
                {say.t(`frame.persona.${persona.name}` as 'frame.persona.head')}
              </option>
            ))}
          </select>
        </label>
        <Button kind="quiet" small>
          {say.t('signin.demo.switch')}
        </Button>
        <a href="/demo/personas">{say.t('signin.demo.all')}</a>
      </div>
    </form>
  )
})
