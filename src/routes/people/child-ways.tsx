import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { GoalWays } from '../goals/tabs.tsx'
import { SeenWays } from '../observations/child-card.tsx'
import { VoiceWay } from '../voice/ways.tsx'
import { ChildRights } from './child-rights.tsx'

/** What is lived with a child: from its page to what home says, what school sees. */
export const ChildWays = ({ visit, child }: { visit: Visit; child: Child }) => (
  <>
    <VoiceWay visit={visit} child={child} />
    <SeenWays visit={visit} child={child} />
    <GoalWays visit={visit} child={child} />
    {child.view === 'family' && <ChildRights visit={visit} child={child} />}
  </>
)
