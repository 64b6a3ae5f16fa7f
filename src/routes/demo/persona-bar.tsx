import { personas } from '../../demo/personas.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Key } from '../../platform/text/translate.ts'
import { Button } from '../../ui/button.tsx'

/** The bar of the demo school: through whose eyes one looks, and a switch that works without a script. */
export function PersonaBar({ visit }: { visit: Visit }) {
  const { say, ctx } = visit
  const name =
    ctx.actor.kind === 'visitor' || ctx.actor.kind === 'job'
      ? say.t('frame.demo.visitor')
      : ctx.actor.person.given_name
  return (
    <form class="persona" method="post" action="/demo/persona">
      <span>{say.t('frame.demo', { name })}</span>
      <label>
        <span class="unseen">{say.t('frame.demo.choose')}</span>
        <select name="persona">
          {personas.map(persona => (
            <option value={persona.name} selected={persona.person === currentPerson(visit) || undefined}>
              {say.t(`frame.persona.${persona.name}` as Key & 'frame.persona.head')}
            </option>
          ))}
        </select>
      </label>
      <Button kind="quiet" small>
        {say.t('frame.demo.switch')}
      </Button>
    </form>
  )
}

const currentPerson = ({ ctx }: Visit) => (ctx.actor.kind === 'person' ? ctx.actor.person.id : null)
