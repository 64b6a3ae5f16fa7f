import type { Need } from '../../domain/conferences/interpreting/needs.ts'
import { canBeBooked } from '../../domain/conferences/interpreting/needs-met.ts'
import type { Speaker } from '../../domain/people/speakers.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'

/** Who could help, each one tap away; who is no interpreter yet, with the way to become one. */
export function Speakers({ visit, need }: { visit: Visit; need: Need }) {
  const { say } = visit
  if (need.helpers.length === 0) return <p class="soft">{say.t('interpreting.needs.nobody')}</p>
  return (
    <>
      <p>{say.t('interpreting.needs.helpers')}</p>
      <ul class="row plain">
        {need.helpers.map(helper => (
          <li>
            <Way visit={visit} need={need} helper={helper} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Way({ visit, need, helper }: { visit: Visit; need: Need; helper: Speaker }) {
  const { say, href } = visit
  const { full: name } = helper
  if (canBeBooked(helper))
    return (
      <PostButton
        action={href(`/needs/${need.meeting}/interpreter`)}
        label={say.t('interpreting.needs.book', { name })}
        fields={{ key: newKey(), interpreter: helper.id }}
        kind="main"
        small
      />
    )
  return (
    <LinkButton kind="quiet" small href={href(`/people/${helper.id}/roles`)}>
      {say.t('interpreting.needs.role', { name })}
    </LinkButton>
  )
}
