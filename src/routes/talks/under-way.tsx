import { Temporal } from 'temporal-polyfill'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import { standingWith } from '../../domain/goals/rules.ts'
import { MOST, type Work, type WorkAction, type WorkGoal, type WorkNeed } from '../../domain/goals/work.ts'
import { named } from '../../domain/people/names.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChildWords } from '../../ui/goals/child-words.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { shortened } from '../goals/from.tsx'
import type { Way } from '../meeting/way.ts'
import { GoesOn } from '../pages.tsx'
import { sideName, whoSaid } from './names.ts'

type Props = { visit: Visit; talk: Talk; work: Work; way: Way }

/** What is worked for: goals, who does what, and what helps. Each leads on, but not by a link. */
export function UnderWay({ visit, talk, work, way }: Props) {
  const { say } = visit
  const { goals, actions, needs } = work
  const part = (title: string, all: 'goals' | 'actions' | 'support', lines: unknown[]) =>
    lines.length > 0 && (
      <Section title={title}>
        <ul class="under-way">{lines.slice(0, MOST)}</ul>
        {lines.length > MOST && (
          <GoesOn visit={visit} n={MOST} path={way.alone ? undefined : `/children/${talk.child}/${all}`} />
        )}
      </Section>
    )
  const at = { visit, talk, way }
  return (
    <>
      {part(
        say.t('talks.work.goals'),
        'goals',
        goals.map(goal => <GoalLine {...at} goal={goal} />),
      )}
      {part(
        say.t('talks.actions'),
        'actions',
        actions.map(action => <ActionLine {...at} action={action} />),
      )}
      {part(
        say.t('talks.work.support'),
        'support',
        needs.map(need => <NeedLine {...at} need={need} />),
      )}
    </>
  )
}

type At = Omit<Props, 'work'>

const Lead = ({ visit, way, to, text }: Pick<At, 'visit' | 'way'> & { to: string; text: string }) =>
  way.alone ? (
    <span dir="auto">{text}</span>
  ) : (
    <a href={visit.href(to)} dir="auto">
      {text}
    </a>
  )

/** Where it stands between the school and whoever reads with it. */
export const standingAt = ({ side, party }: Talk, goal: WorkGoal) =>
  standingWith(side === 'student' ? { side, party: null } : { side: 'home', party }, goal)

const TONES = { agreed: 'leaf', differs: 'clay', asked: 'sun' } as const

function GoalLine({ visit, talk, way, goal }: At & { goal: WorkGoal }) {
  const { say } = visit
  const standing = standingAt(talk, goal)
  const [next, again] = [nextStep(visit, goal), againOn(visit, goal)]
  return (
    <li>
      <p>
        <Lead visit={visit} way={way} to={`/goals/${goal.id}`} text={goal.words} />
      </p>
      <ChildWords words={goal.child_words} />
      <p class="row soft">
        <Tag tone={TONES[standing]}>{say.t(`goals.standing.${standing}`)}</Tag>
        {!goal.shared && <Tag tone="sky">{say.t('goals.private')}</Tag>}
        {next && <span>{next}</span>}
        {again && <span>{again}</span>}
      </p>
    </li>
  )
}

/** The step to come, in words; null where all are reached. */
export function nextStep({ say }: Visit, { steps: [next] }: WorkGoal): string | null {
  return next
    ? say.t('goals.next', { text: next.text, day: say.date(Temporal.PlainDate.from(next.due_on), 'medium') })
    : null
}

/** When the goal is looked at again, in words; null where no day waits. */
export const againOn = ({ say }: Visit, { review_on }: WorkGoal): string | null =>
  review_on && say.t('goals.again.on', { day: say.date(Temporal.PlainDate.from(review_on), 'medium') })

/** Who does it, by name where it is one of the school. */
export const doerOf = (visit: Visit, talk: Talk, { owner, called }: WorkAction): string =>
  called
    ? named(called).full
    : owner === 'school'
      ? sideName(visit, talk, owner)
      : whoSaid(visit, talk, owner, null)

export const untilOf = ({ say }: Visit, { due_on }: WorkAction): string =>
  say.t('talks.action.until', { day: Temporal.PlainDate.from(due_on) })

const ActionLine = ({ visit, talk, way, action }: At & { action: WorkAction }) => (
  <li>
    <p>
      <Lead visit={visit} way={way} to={`/actions/${action.id}`} text={action.text} />
    </p>
    <p class="row soft">
      <bdi>{doerOf(visit, talk, action)}</bdi>
      <span>{untilOf(visit, action)}</span>
      {action.due_on < schoolDay(visit.ctx).toString() && <Tag tone="clay">{visit.say.t('goals.late')}</Tag>}
    </p>
  </li>
)

/** When a plan is looked at again, in words. */
export const reviewOf = ({ say }: Visit, { review_on }: WorkNeed): string =>
  review_on
    ? say.t('talks.work.review', { day: Temporal.PlainDate.from(review_on) })
    : say.t('talks.work.unplanned')

const NeedLine = ({ visit, way, need }: At & { need: WorkNeed }) => (
  <li>
    <p>
      <Lead visit={visit} way={way} to={`/support/${need.id}`} text={shortened(need.need)} />
    </p>
    {need.strategy && <p dir="auto">{need.strategy}</p>}
    <p class="soft">{reviewOf(visit, need)}</p>
  </li>
)
