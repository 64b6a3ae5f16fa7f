import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'

/** On the page of a child, for those who say and hear: the way to what is told in confidence. That something is there it does not say. */
export const ConfidenceWay = ({ visit, child }: { visit: Visit; child: Child }) => (
  <LinkButton href={visit.href(`/children/${child.id}/circumstances`)} kind="quiet">
    {visit.say.t('circumstances.way')}
  </LinkButton>
)
