import { isHead, needStaff } from '../../domain/people/policy.ts'
import { type Measured, measuredFor } from '../../domain/voice/measured.ts'
import { type Inbox, inboxFor } from '../../domain/voice/open.ts'
import type { State } from '../../domain/voice/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Figures } from '../../ui/facts.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { ItemCard } from './item-card.tsx'

/** What waits for the school first, then what was begun. */
const PARTS: State[] = ['heard', 'taken_up', 'answered', 'asked']

/** What homes have said and what is open of it, for one of the school: the oldest concern first. */
export async function showInbox(visit: Visit) {
  needStaff(visit.ctx)
  const { say, href } = visit
  const head = isHead(visit.ctx)
  const page = pageIn(visit)
  const [inbox, measured] = await Promise.all([
    inboxFor(visit.ctx, page),
    head ? measuredFor(visit.ctx) : Promise.resolve([]),
  ])
  const title = say.t('voice.inbox.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={say.t('voice.inbox.lead')}
        actions={
          <>
            <LinkButton href={href('/check-ins')} kind="quiet">
              {say.t('voice.checkIns')}
            </LinkButton>
            {head && (
              <LinkButton href={href('/voice/settings')} kind="quiet">
                {say.t('voice.settings.title')}
              </LinkButton>
            )}
          </>
        }
      />
      {inbox.items.length === 0 && (
        <EmptyState title={say.t('voice.inbox.none.title')} text={say.t('voice.inbox.none.text')} />
      )}
      {PARTS.map(state => (
        <Part visit={visit} state={state} inbox={inbox} />
      ))}
      <Pages visit={visit} path="/voice" page={page} more={inbox.more} />
      <Speed visit={visit} measured={measured} />
    </Frame>,
  )
}

function Part({ visit, state, inbox }: { visit: Visit; state: State; inbox: Inbox }) {
  const items = inbox.items.filter(item => item.state === state)
  if (items.length === 0) return null
  return (
    <Section title={visit.say.t(`voice.inbox.${state as 'heard'}`, { n: inbox.counts.get(state) ?? 0 })}>
      <div class="stack">
        {items.map(item => (
          <ItemCard visit={visit} item={item} href={visit.href(`/voice/${item.id}`)} level={3} withChild />
        ))}
      </div>
    </Section>
  )
}

/** How fast the school answers, for the head. Kinds with few answers tell nothing, lest they tell of a family. */
function Speed({ visit, measured }: { visit: Visit; measured: Measured[] }) {
  const { say } = visit
  if (measured.every(({ hours }) => hours === null)) return null
  return (
    <Section title={say.t('voice.speed.title')}>
      <Figures
        items={measured.map(({ kind, hours }) => ({
          label: say.t(`voice.kind.short.${kind}`),
          value:
            hours === null
              ? say.t('voice.speed.few')
              : hours < 48
                ? say.t('voice.speed.hours', { n: hours })
                : say.t('voice.speed.days', { n: Math.round(hours / 24) }),
        }))}
      />
      <p class="soft">{say.t('voice.speed.note')}</p>
    </Section>
  )
}
