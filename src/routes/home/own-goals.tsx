import { Temporal } from 'temporal-polyfill'
import type { Goal } from '../../domain/goals/goals.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Tile } from '../../ui/students/tile.tsx'

const MOST_GOALS = 3

/** What a student works for, and pictures that lead to more of it. */
export function OwnGoals({ visit, child, goals }: { visit: Visit; child: string; goals: Goal[] }) {
  const { say, href } = visit
  const title = say.t('students.home.goals')
  return (
    <Section title={title}>
      {goals.length === 0 && <p>{say.t('students.home.goals.none')}</p>}
      <CardList label={title}>
        {goals.slice(0, MOST_GOALS).map(goal => (
          <OneGoal visit={visit} goal={goal} />
        ))}
      </CardList>
      <ul class="tiles">
        <Tile
          href={href(`/children/${child}/goals/new`)}
          of="flower"
          label={say.t('students.home.goals.new')}
        />
        {goals.length > MOST_GOALS && (
          <Tile href={href(`/children/${child}/goals`)} of="tree" label={say.t('students.home.goals.all')} />
        )}
        <Tile href={href(`/children/${child}/roadmap`)} of="boat" label={say.t('students.home.road')} />
      </ul>
    </Section>
  )
}

/** In the child's own words where it has some. */
function OneGoal({ visit: { say, href }, goal }: { visit: Visit; goal: Goal }) {
  const version = currentOf(goal.versions)
  if (!version) return null
  const next = version.milestones.find(step => !step.reached_at)
  return (
    <Card
      level={3}
      lead={<Drawing of="star" size="small" />}
      title={<bdi>{version.child_words || version.words}</bdi>}
      href={href(`/goals/${goal.id}`)}
    >
      {next && (
        <p class="soft">
          {say.t('goals.next', {
            text: next.text,
            day: say.date(Temporal.PlainDate.from(next.due_on), 'medium'),
          })}
        </p>
      )}
    </Card>
  )
}
