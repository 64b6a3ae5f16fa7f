import type { Leaderless } from '../../domain/people/leaderless.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'
import { NoLead } from '../imports/left-to-do.tsx'

/** Before anybody sets up a round: groups whose children would get no conferences. */
export const Unled = ({ visit, groups }: { visit: Visit; groups: Leaderless }) =>
  groups.length > 0 && (
    <Card mood="needs" title={visit.say.t('imports.left.title')}>
      <NoLead visit={visit} groups={groups} />
    </Card>
  )
