import { Temporal } from 'temporal-polyfill'
import { type OwnTalk, ownTalksFor } from '../../domain/conferences/meeting/own-talks.ts'
import { type OpenActions, ownActionsFor } from '../../domain/goals/actions/lists.ts'
import { ownGoalsFor } from '../../domain/goals/goals.ts'
import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Frame } from '../frame.tsx'
import { ActionLine } from '../goals/action-list.tsx'
import { ownerOf } from '../goals/actions.tsx'
import { dayPart, greeting } from './greeting.ts'
import { OwnGoals } from './own-goals.tsx'

/** A student's first page: what it prepares, what it works for and what it does. Nothing of anybody else's. */
export async function studentHome(visit: Visit) {
  const { ctx, say } = visit
  const person = needPerson(ctx)
  const [talks, goals, open] = await Promise.all([ownTalksFor(ctx), ownGoalsFor(ctx), ownActionsFor(ctx)])
  return visit.show(
    <Frame visit={visit} title={say.t('frame.home')}>
      <div class="hello">
        <Drawing of={dayPart(visit) === 'evening' ? 'moon' : 'sun'} />
        <PageHead title={greeting(visit, person.use_name || person.given_name)} />
      </div>
      <div class="stack">
        {talks.map(talk => (
          <TalkCard visit={visit} talk={talk} />
        ))}
        <OwnGoals visit={visit} child={person.id} goals={goals} />
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
        lead={<Drawing of="house" size="small" />}
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
      lead={<Drawing of="key" size="small" />}
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
