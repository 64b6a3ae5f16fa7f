import type { Goal } from '../../domain/goals/goals.ts'
import type { Milestone, Version } from '../../domain/goals/versions.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { ChildWords } from '../../ui/goals/child-words.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { areaName } from '../observations/wording.ts'
import { shortened } from './from.tsx'
import { talkedAt } from './talked.tsx'
import { type At, dayAt, dayOf, standing } from './wording.ts'

type Props = { at: At; goal: Goal; version: Version }

/** Its words, of whom and what it is, and where it stands. */
export function GoalHead({ at, goal, version }: Props) {
  const { visit, seat } = at
  const { say, href } = visit
  const { text, tone } = standing(at, goal)
  const area = goal.area ? ` · ${areaName(visit, goal.area)}` : ''
  const eyebrow = (
    <>
      <a href={href(`/children/${seat.child.id}/goals`)}>
        {say.t('goals.title', { child: seat.child.given })}
      </a>
      {` · ${say.t(`goals.kind.${goal.kind}`)}${area}`}
    </>
  )
  return (
    <>
      <PageHead title={<bdi>{version.words}</bdi>} eyebrow={eyebrow} />
      <div class="row">
        <Tag tone={tone}>{text}</Tag>
        {goal.audience === 'home' && <Tag tone="sky">{say.t('goals.private')}</Tag>}
      </div>
    </>
  )
}

/** The child's own words first, then why, from where, and to where. */
export function About({ at, goal, version }: Props) {
  const { say } = at.visit
  const said = (label: string, text: string): Fact[] => (text ? [{ label, value: <Said text={text} /> }] : [])
  return (
    <>
      <ChildWords words={version.child_words} />
      <Facts
        items={[
          ...said(say.t('goals.why'), version.why),
          ...said(say.t('goals.baseline'), version.baseline),
          ...said(say.t('goals.reachedLooksLike'), version.reached_looks_like),
          ...againOn(at, version),
          ...origins(at, goal),
          ...talkedAt(at.visit, goal),
        ]}
      />
    </>
  )
}

const againOn = ({ visit }: At, { review_on }: Version): Fact[] =>
  review_on ? [{ label: visit.say.t('goals.again'), value: dayOf(visit, review_on) }] : []

/** What a home hopes for, and said, that this goal answers: where its reader may read that; else why it is. */
function origins({ visit: { say, href } }: At, goal: Goal): Fact[] {
  const way = (item: { id: string; text: string }) => (
    <a href={href(`/voice/${item.id}`)}>
      <bdi>{shortened(item.text)}</bdi>
    </a>
  )
  const { aspiration, from, versions } = goal
  // why it matters stands there already
  const why_none = from && versions.some(({ why }) => why === goal.why_none) ? '' : goal.why_none
  return [
    ...(aspiration ? [{ label: say.t('goals.serves'), value: way(aspiration) }] : []),
    ...(!aspiration && why_none ? [{ label: say.t('goals.servesNone'), value: <bdi>{why_none}</bdi> }] : []),
    ...(from && from.id !== aspiration?.id ? [{ label: say.t('goals.cameFrom'), value: way(from) }] : []),
  ]
}

/** Dated steps on the way. The school and the student mark what was reached. */
export function Milestones({ at, goal, version }: Props) {
  const { say } = at.visit
  if (version.milestones.length === 0) return null
  return (
    <Section title={say.t('goals.steps')} id="steps">
      <ol class="way">
        {version.milestones.map(step => (
          <li class={step.reached_at ? 'done' : 'open'}>
            <small class="soft">
              {step.reached_at
                ? say.t('goals.step.reachedOn', { day: dayAt(at.visit, step.reached_at) })
                : say.t('goals.step.by', { day: dayOf(at.visit, step.due_on) })}
            </small>
            <p>
              <bdi>{step.text}</bdi>
            </p>
            <Reach at={at} goal={goal} step={step} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Reach = ({ at: { visit, seat }, goal, step }: { at: At; goal: Goal; step: Milestone }) =>
  step.reached_at || goal.ended || seat.side === 'home' ? null : (
    <PostButton
      action={visit.href(`/goals/${goal.id}/milestones/${step.id}`)}
      label={visit.say.t('goals.step.reach')}
      fields={{ key: newKey() }}
      small
    />
  )
