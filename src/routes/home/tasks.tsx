import type { Visit } from '../../platform/http/visit.ts'
import { OpenNeeds } from '../needs/open-needs.tsx'
import { SeenToday } from '../observations/home-card.tsx'
import { FamiliesAsk } from '../requests/list.tsx'
import { InboxWay } from '../voice/ways.tsx'
import { Confided } from './in-confidence.tsx'
import { MyDay } from './my-day.tsx'
import type { Tasked } from './tasks-of.ts'
import { Unled } from './unled.tsx'

type Props = { visit: Visit; tasks: Tasked }

export const Tasks = ({ visit, tasks }: Props) => (
  <>
    <Confided visit={visit} waits={tasks.waits} />
    <Unled visit={visit} groups={tasks.unled} />
    <MyDay visit={visit} mine={tasks.mine} />
    <SeenToday visit={visit} told={tasks.told} />
    <OpenNeeds visit={visit} n={tasks.needs} />
    <FamiliesAsk visit={visit} n={tasks.asking} />
    <InboxWay visit={visit} heard={tasks.heard} />
  </>
)
