import type { Child } from '../../domain/people/children.ts'
import { isOfTeams } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'

type Props = { visit: Visit; child: Child }

/** Whether the page of this child leads its reader to what is told in confidence. */
export const mayConfide = ({ ctx }: Visit, { view }: Child) =>
  view === 'family' || (view === 'staff' && isOfTeams(ctx))

/** On the page of a child: the way to what is told in confidence. That something is there it does not say. */
export const ConfidenceWay = ({ visit, child }: Props) =>
  mayConfide(visit, child) ? (
    <LinkButton href={visit.href(`/children/${child.id}/circumstances`)} kind="quiet">
      {visit.say.t('circumstances.way')}
    </LinkButton>
  ) : null
