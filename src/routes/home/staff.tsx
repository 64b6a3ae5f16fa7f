import { isAskedForBreaks } from '../../domain/conferences/staging/breaks.ts'
import { familyFor } from '../../domain/conferences/times/family-rounds.ts'
import { isHead, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ActionsWay } from '../goals/tabs.tsx'
import { greeting } from './greeting.ts'
import { OwnChildren } from './own-children.tsx'
import { BreaksAsked, RoundCard } from './running.tsx'
import { Settings } from './settings.tsx'
import { Tasks } from './tasks.tsx'
import { tasksOf } from './tasks-of.ts'

/** The first page of those who work here: the round under way and, for the head, how to begin. */
export async function staffHome(visit: Visit) {
  const { ctx, say } = visit
  const person = needPerson(ctx)
  const [family, tasks] = await Promise.all([familyFor(ctx), tasksOf(ctx)])
  const running = tasks.rounds.filter(round => round.state !== 'closed')
  // a round needs families: before there are any, the sheet is the first step
  const isNew = isHead(ctx) && tasks.told.length === 0 && running.length === 0
  const title = greeting(visit, person.use_name || person.given_name)
  return visit.show(
    <Frame visit={visit} title={say.t('frame.home')}>
      <PageHead title={title} />
      <div class="stack">
        {isNew && <BeginWithFamilies visit={visit} />}
        <Tasks visit={visit} tasks={tasks} />
        {running
          .filter(round => isAskedForBreaks(ctx, round))
          .map(round => (
            <BreaksAsked visit={visit} round={round} />
          ))}
        {running.map(round => (
          <RoundCard visit={visit} round={round} />
        ))}
        {running.length === 0 && !isNew && <Begin visit={visit} />}
        {isHead(ctx) && <Shortcuts visit={visit} />}
        <ActionsWay visit={visit} />
        {isHead(ctx) && <Settings visit={visit} />}
        <OwnChildren visit={visit} family={family} />
      </div>
    </Frame>,
  )
}

function Begin({ visit }: { visit: Visit }) {
  const { ctx, say, href } = visit
  const start = isHead(ctx) && <LinkButton href={href('/rounds/new')}>{say.t('rounds.new')}</LinkButton>
  return <EmptyState title={say.t('home.quiet.title')} text={say.t('home.quiet.text')} actions={start} />
}

function BeginWithFamilies({ visit: { say, href } }: { visit: Visit }) {
  const ways = (
    <>
      <LinkButton href={href('/imports/new')}>{say.t('home.shortcut.import')}</LinkButton>
      <LinkButton kind="quiet" href={href('/people/new')}>
        {say.t('people.add.title')}
      </LinkButton>
    </>
  )
  return <EmptyState title={say.t('home.begin.title')} text={say.t('home.begin.text')} actions={ways} />
}

/** What a head does most often, one tap away. */
function Shortcuts({ visit }: { visit: Visit }) {
  const { say, href } = visit
  return (
    <nav class="row" aria-label={say.t('home.shortcuts')}>
      <LinkButton kind="quiet" href={href('/imports/new')}>
        {say.t('home.shortcut.import')}
      </LinkButton>
      <LinkButton kind="quiet" href={href('/people')}>
        {say.t('frame.people')}
      </LinkButton>
      <LinkButton kind="quiet" href={href('/groups')}>
        {say.t('home.shortcut.groups')}
      </LinkButton>
      <LinkButton kind="quiet" href={href('/outbox')}>
        {say.t('frame.outbox')}
      </LinkButton>
    </nav>
  )
}
