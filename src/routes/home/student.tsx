import { Temporal } from 'temporal-polyfill'
import { type OwnTalk, ownTalksFor } from '../../domain/conferences/meeting/own-talks.ts'
import { type OpenActions, ownActionsFor } from '../../domain/goals/actions/lists.ts'
import { type Goal, ownGoalsFor } from '../../domain/goals/goals.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ActionLine } from '../goals/action-list.tsx'
import { ownerOf } from '../goals/actions.tsx'
import { greeting } from './greeting.ts'

/** A student's first page: what it prepares, what it works for and what it does. Nothing of anybody else's. */
export async function studentHome(visit: Visit) {
  const { ctx, say } = visit
  const person = needPerson(ctx)
  const [talks, goals, open] = await Promise.all([ownTalksFor(ctx), ownGoalsFor(ctx), ownActionsFor(ctx)])
  return visit.show(
    <Frame visit={visit} title={say.t('frame.home')}>
      <PageHead title={greeting(visit, person.use_name || person.given_name)} />
      <div class="stack">
        {talks.map(talk => (
          <TalkCard visit={visit} talk={talk} />
        ))}
        <Goals visit={visit} child={person.id} goals={goals} />
        <Tasks visit={visit} open={open} />
      </div>
    </Frame>,
  )
}

function TalkCard({ visit: { say, href }, talk }: { visit: Visit; talk: OwnTalk }) {
  const when = talk.start ? say.dateTime(Temporal.Instant.from(talk.start)) : undefined
  if (talk.closed)
    return (
      <Card
        eyebrow={when}
        title={say.t('students.home.agreed')}
        actions={
          <LinkButton href={href(`/meetings/${talk.meeting}/summary`)} kind="quiet">
            {say.t('students.home.agreed.act')}
          </LinkButton>
        }
      />
    )
  return (
    <Card
      mood="next"
      eyebrow={when}
      title={say.t('students.home.prepare')}
      actions={
        <LinkButton href={href(`/meetings/${talk.meeting}/preparation`)}>
          {say.t('students.home.prepare.act')}
        </LinkButton>
      }
    >
      <p>{say.t('students.home.prepare.text')}</p>
    </Card>
  )
}

const MOST_GOALS = 3

function Goals({ visit, child, goals }: { visit: Visit; child: string; goals: Goal[] }) {
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
      <p class="row">
        <LinkButton href={href(`/children/${child}/goals/new`)} kind={goals.length === 0 ? 'main' : 'quiet'}>
          {say.t('students.home.goals.new')}
        </LinkButton>
        {goals.length > MOST_GOALS && (
          <LinkButton href={href(`/children/${child}/goals`)} kind="quiet">
            {say.t('students.home.goals.all')}
          </LinkButton>
        )}
        <LinkButton href={href(`/children/${child}/roadmap`)} kind="quiet">
          {say.t('students.home.road')}
        </LinkButton>
      </p>
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

function Tasks({ visit, open }: { visit: Visit; open: OpenActions }) {
  const { say } = visit
  const own = open.actions.filter(action => action.owner === 'student')
  return (
    <Section title={say.t('students.home.tasks')}>
      {own.length === 0 && <p class="soft">{say.t('students.home.tasks.none')}</p>}
      <ul class="tasks">
        {own.map(action => (
          <li class="open">
            <ActionLine
              visit={visit}
              side="student"
              owner={ownerOf(visit, 'student', action, open.names)}
              action={action}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
