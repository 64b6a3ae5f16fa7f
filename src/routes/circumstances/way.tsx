import type { Child } from '../../domain/people/children.ts'
import { isOfTeams } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'

/** On the page of a child: the way to what is told in confidence. That something is there it does not say. */
export function ConfidenceWay({ visit: { say, href, ctx }, child }: { visit: Visit; child: Child }) {
  if (child.view === 'self' || (child.view === 'staff' && !isOfTeams(ctx))) return null
  return (
    <p class="row">
      <LinkButton href={href(`/children/${child.id}/circumstances`)} kind="quiet">
        {say.t('circumstances.way')}
      </LinkButton>
    </p>
  )
}
