import { currentOf } from '../../domain/goals/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { Audience } from '../../ui/audience.tsx'
import { Frame } from '../frame.tsx'
import type { Loaded } from './goal.tsx'
import { Actions } from './goal-actions.tsx'
import { Celebration, Ending } from './goal-end.tsx'
import { Evidence } from './goal-evidence.tsx'
import { Beside, Versions, WhatEachSays } from './goal-sides.tsx'
import { About, GoalHead, Milestones } from './goal-words.tsx'
import { type At, readersOf } from './wording.ts'

/** One goal from its words to its end. */
export function goalPage(visit: Visit, { goal, actions, more, evidence, ...table }: Loaded, shown: Shown) {
  const at: At = { visit, ...table }
  const { say } = visit
  const version = found(currentOf(goal.versions), 'version')
  return (
    <Frame visit={visit} title={version.words}>
      <GoalHead at={at} goal={goal} version={version} />
      <div class="stack">
        <Celebration at={at} goal={goal} />
        <About at={at} goal={goal} version={version} />
        <Audience say={say} of={readersOf(at, goal)} />
      </div>
      <Milestones at={at} goal={goal} version={version} />
      <WhatEachSays at={at} goal={goal} version={version} shown={shown} />
      <Beside at={at} goal={goal} />
      <Actions at={at} goal={goal} actions={actions} more={more} />
      <Evidence at={at} goal={goal} {...evidence} />
      <Versions at={at} goal={goal} />
      <Ending at={at} goal={goal} />
    </Frame>
  )
}
