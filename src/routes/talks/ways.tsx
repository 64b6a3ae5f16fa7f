import { Temporal } from 'temporal-polyfill'
import type { OwnTalk } from '../../domain/conferences/meeting/own-talks.ts'
import { isOver } from '../../domain/conferences/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'

type Props = { visit: Visit; base: string; booking: { end: string } | null; held?: boolean }

/** From a meeting to what is prepared for it, talked about and agreed. `held`: said to have taken place, maybe before its time was over. */
export function TalkWays({ visit: { ctx, say, href }, base, booking, held = false }: Props) {
  const over = held || (booking !== null && isOver(booking, ctx.now))
  return (
    <Section title={say.t('talks.ways')} id="talk">
      <p>{say.t(over ? 'talks.ways.over' : 'talks.ways.text')}</p>
      <div class="row">
        <LinkButton href={href(`${base}/${over ? 'summary' : 'preparation'}`)}>
          {say.t(over ? 'talks.closed.way' : 'talks.page.preparation')}
        </LinkButton>
        <LinkButton href={href(`${base}/agenda`)} kind="quiet">
          {say.t('talks.page.agenda')}
        </LinkButton>
      </div>
    </Section>
  )
}

/** For those who hold a meeting, beside its time. */
export const HolderWays = ({ visit: { say, href }, meeting }: { visit: Visit; meeting: string }) => (
  <div class="row no-print">
    {(['preparation', 'agenda', 'notes'] as const).map(page => (
      <LinkButton href={href(`/meetings/${meeting}/${page}`)} kind="quiet" small>
        {say.t(`talks.page.${page}`)}
      </LinkButton>
    ))}
  </div>
)

type TalksProps = { visit: Visit; talks: OwnTalk[]; level?: 2 | 3 }

/** On a first page: what a student can prepare, and what was agreed lately. */
export const OwnTalks = ({ visit, talks, level = 2 }: TalksProps) => (
  <>
    {talks.map(talk => (
      <OneTalk visit={visit} talk={talk} level={level} />
    ))}
  </>
)

function OneTalk({ visit: { say, href }, talk, level }: { visit: Visit; talk: OwnTalk; level: 2 | 3 }) {
  const page = talk.closed ? 'summary' : 'preparation'
  return (
    <Card
      level={level}
      mood="next"
      eyebrow={talk.start ? say.dateTime(Temporal.Instant.from(talk.start)) : undefined}
      title={say.t(talk.closed ? 'talks.summary.title' : 'talks.prepare.title.student', {
        child: talk.child,
      })}
      actions={
        <LinkButton href={href(`/meetings/${talk.meeting}/${page}`)}>
          {say.t(talk.closed ? 'talks.closed.way' : 'talks.page.preparation')}
        </LinkButton>
      }
    />
  )
}
