import { type RawBuilder, sql } from 'kysely'
import { type AskedGoal, goalsAsked } from '../../domain/goals/asked.ts'
import type { OwnChild } from '../../domain/people/own-children.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Confided, type InConfidence, inConfidence } from './in-confidence.tsx'

type Beside = { waits: InConfidence; goals: AskedGoal[] }

/** What else waits for a guardian on the first page. A fragment. */
export const besideAsks = (ctx: Ctx): RawBuilder<Beside> =>
  sql`jsonb_build_object('waits', ${inConfidence(ctx)}, 'goals', ${goalsAsked(ctx)})`

type Props = { visit: Visit; beside: Beside; own: OwnChild[] }

/** Words of a goal to which this home has not said yes or no; and what was told in confidence. */
export const GoalsAsked = ({ visit, beside, own }: Props) => (
  <>
    {beside.goals.map(({ goal, child }) => (
      <Asked visit={visit} goal={goal} name={own.find(one => one.id === child)?.given ?? ''} />
    ))}
    <Confided visit={visit} waits={beside.waits} />
  </>
)

type AskedProps = { visit: Visit; goal: string; name: string }

const Asked = ({ visit: { say, href }, goal, name }: AskedProps) => (
  <Card
    mood="needs"
    title={say.t('goals.home.asked', { child: name })}
    actions={<LinkButton href={href(`/goals/${goal}`)}>{say.t('goals.home.asked.open')}</LinkButton>}
  >
    <p>{say.t('goals.home.asked.text')}</p>
  </Card>
)
