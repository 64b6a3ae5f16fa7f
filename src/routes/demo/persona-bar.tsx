import { personas } from '../../demo/personas.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Button } from '../../ui/button.tsx'

/** The bar of the demo school: through whose eyes one looks, and a switch that works without a script. */
export function PersonaBar({ visit }: { visit: Visit }) {
  const { say, ctx } = visit
  const name = 'person' in ctx.actor ? nameOf(ctx.actor) : say.t('frame.demo.visitor')
  return (
    <form class="eyes-bar" method="post" action="/demo/persona">
      <p>
        {say.t('frame.demo', { name })} <a href="/demo/personas">{say.t('signin.demo.all')}</a>
      </p>
      <div class="eyes-switch">
        <label>
          <span class="unseen">{say.t('frame.demo.choose')}</span>
          <select name="persona">
            {personas.map(persona => (
              <option value={persona.name} selected={persona.person === currentPerson(visit) || undefined}>
                {say.t(`frame.persona.${persona.name}` as 'frame.persona.head')}
              </option>
            ))}
          </select>
        </label>
        <Button kind="quiet" small>
          {say.t('signin.demo.switch')}
        </Button>
      </div>
    </form>
  )
}

type Known = { person: { given_name: string; use_name: string } }
const nameOf = ({ person }: Known) => person.use_name || person.given_name
const currentPerson = ({ ctx }: Visit) => ('person' in ctx.actor ? ctx.actor.person.id : null)
