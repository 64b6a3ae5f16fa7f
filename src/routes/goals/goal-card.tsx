import type { Goal } from '../../domain/goals/goals.ts'
import { besideOf, currentOf } from '../../domain/goals/rules.ts'
import { Card } from '../../ui/card.tsx'
import { ChildWords } from '../../ui/goals/child-words.tsx'
import { Tag } from '../../ui/tag.tsx'
import { areaName } from '../observations/wording.ts'
import { type At, dayOf, standing, standingIn } from './wording.ts'

/** A goal in a list: its words, where it stands, and the next milestone. */
export function GoalCard({ at, goal }: { at: At; goal: Goal }) {
  const { visit, seat } = at
  const { say, href } = visit
  const version = currentOf(goal.versions)
  if (!version) return null
  const { text, tone } = standing(at, goal)
  const next = version.milestones.find(step => !step.reached_at)
  const waits = !goal.ended && standingIn(seat, goal) !== 'agreed'
  const counters = goal.ended ? 0 : besideOf(goal.versions).length
  return (
    <Card
      level={3}
      mood={waits ? 'needs' : goal.ended ? 'calm' : undefined}
      eyebrow={`${say.t(`goals.kind.${goal.kind}`)} · ${goal.area ? areaName(visit, goal.area) : ''}`}
      title={<bdi>{version.words}</bdi>}
      href={href(`/goals/${goal.id}`)}
    >
      <ChildWords words={version.child_words} />
      <div class="row">
        <Tag tone={tone}>{text}</Tag>
        {counters > 0 && <Tag tone="clay">{say.t('goals.beside.some', { n: counters })}</Tag>}
        {goal.audience === 'home' && <Tag tone="sky">{say.t('goals.private')}</Tag>}
      </div>
      {!goal.ended && next && (
        <p class="soft">{say.t('goals.next', { text: next.text, day: dayOf(visit, next.due_on) })}</p>
      )}
      {!goal.ended && version.review_on && (
        <p class="soft">{say.t('goals.again.on', { day: dayOf(visit, version.review_on) })}</p>
      )}
    </Card>
  )
}
