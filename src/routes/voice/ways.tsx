import type { Child } from '../../domain/people/children.ts'
import type { OwnChild } from '../../domain/people/own-children.ts'
import { type Asks, asksBeside } from '../../domain/voice/asks.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { ConfidenceWay } from '../circumstances/way.tsx'
import { besideAsks } from '../home/goals-asked.tsx'

/** What waits for the reader as a guardian. For the first page, in one statement. */
export const ownAsks = asksBeside(besideAsks)

type AsksProps = { visit: Visit; asks: Asks; own: OwnChild[]; level?: 2 | 3 }

/** The school has a question, or asks how it goes: one card for each child. */
export function OwnAsks({ visit: { say, href }, asks, own, level = 2 }: AsksProps) {
  const nameOf = (id: string) => own.find(child => child.id === id)?.given ?? ''
  // in the order in which the page has the children
  const checkIns = own.flatMap(({ id }) => asks.checkIns.filter(({ child }) => child === id))
  return (
    <>
      {asks.questions.map(({ id, child }) => (
        <Card
          level={level}
          mood="needs"
          title={say.t('voice.home.asked', { child: nameOf(child) })}
          actions={<LinkButton href={href(`/voice/${id}`)}>{say.t('voice.home.asked.open')}</LinkButton>}
        >
          <p>{say.t('voice.home.asked.text')}</p>
        </Card>
      ))}
      {checkIns.map(({ id, child }) => (
        <Card
          level={level}
          title={say.t('voice.checkIn.card', { child: nameOf(child) })}
          actions={
            <LinkButton href={href(`/check-ins/${id}`)} kind="quiet">
              {say.t('voice.checkIn.begin')}
            </LinkButton>
          }
        >
          <p>{say.t('voice.checkIn.card.text')}</p>
        </Card>
      ))}
    </>
  )
}

/** To write about an own child, from the first page. */
export const WriteWay = ({ visit: { say, href }, child }: { visit: Visit; child: OwnChild }) =>
  child.voice ? (
    <LinkButton href={href(`/children/${child.id}/voice/new`)} kind="quiet" small>
      {say.t('voice.write')}
    </LinkButton>
  ) : null

/** On the page of a child: to write, and to what was said of it, in confidence too. The child itself has no such page. */
export function VoiceWay({ visit, child }: { visit: Visit; child: Child }) {
  const { say, href } = visit
  if (!child.voice) return null
  return (
    <Section title={say.t('voice.ofChild')} id="voice">
      <nav class="row" aria-label={say.t('voice.ofChild')}>
        {child.view === 'family' && (
          <LinkButton href={href(`/children/${child.id}/voice/new`)}>{say.t('voice.write')}</LinkButton>
        )}
        <LinkButton href={href(`/children/${child.id}/voice`)} kind="quiet">
          {say.t('voice.all', { child: child.given })}
        </LinkButton>
        <ConfidenceWay visit={visit} child={child} />
      </nav>
    </Section>
  )
}

type InboxProps = { visit: Visit; heard: number }

/** For those who work here: where what families say waits, and how much of it for a first answer. */
export const InboxWay = ({ visit: { say, href }, heard }: InboxProps) => (
  <Card
    title={say.t('voice.inbox.title')}
    mood={heard > 0 ? 'next' : undefined}
    actions={
      <>
        <LinkButton href={href('/voice')} kind={heard > 0 ? 'main' : 'quiet'}>
          {say.t('voice.home.inbox')}
        </LinkButton>
        <LinkButton href={href('/missing-voices')} kind="quiet">
          {say.t('insights.missing.title')}
        </LinkButton>
        <LinkButton href={href('/safeguarding')} kind="quiet">
          {say.t('safeguarding.title')}
        </LinkButton>
      </>
    }
  >
    <p>{heard > 0 ? say.t('voice.home.inbox.heard', { n: heard }) : say.t('voice.home.inbox.text')}</p>
  </Card>
)
