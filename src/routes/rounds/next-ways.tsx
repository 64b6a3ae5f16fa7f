import { Temporal } from 'temporal-polyfill'
import type { FamilyRow, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { ReadFirst } from '../outbox/read-first.tsx'

type Props = { visit: Visit; view: RoundOfHomes; families: FamilyRow[] }

/** A round can go two ways: the school plans, or families choose. With nobody to ask, there is none. */
export const NextWays = (props: Props) =>
  props.families.length === 0 ? <Nobody {...props} /> : <Ways {...props} />

const Nobody = ({ visit: { say, href } }: Props) => (
  <Card
    mood="next"
    eyebrow={say.t('rounds.next')}
    title={say.t('rounds.next.nobody')}
    actions={
      <>
        <LinkButton href={href('/imports/new')}>{say.t('home.shortcut.import')}</LinkButton>
        <LinkButton href={href('/people')} kind="quiet">
          {say.t('frame.people')}
        </LinkButton>
      </>
    }
  >
    <p>{say.t('rounds.next.nobody.text')}</p>
  </Card>
)

const Ways = (props: Props) => (
  <Section title={props.visit.say.t('rounds.next.ways')} id="next">
    <CardList>
      <Ask {...props} />
      <Let {...props} />
    </CardList>
  </Section>
)

function Ask({ visit, view, families }: Props) {
  const { say, href } = visit
  const { round } = view
  const told = new Set(
    view.meetings.flatMap(({ home }) => (home?.guardians ?? []).filter(one => one.told).map(({ id }) => id)),
  )
  const written = families.filter(({ guardian }) => told.has(guardian.id))
  const paper = written.filter(({ guardian }) => !guardian.mail).length
  const until = Temporal.PlainDate.from(round.answers_until)
  return (
    <Card
      mood="next"
      level={3}
      title={say.t('rounds.next.ask')}
      actions={
        <PostButton
          kind="main"
          action={href(`/rounds/${round.id}/opening`)}
          fields={{ key: newKey() }}
          label={say.t('rounds.open')}
        />
      }
    >
      <p>
        {say.t('rounds.next.ask.text', { n: written.length, until })} {say.t('rounds.next.ask.then')}
      </p>
      {paper > 0 && <p class="soft">{say.t('rounds.next.ask.paper', { n: paper })}</p>}
      <ReadFirst visit={visit} view={view} kind="timesAsked" />
    </Card>
  )
}

const Let = ({ visit: { say, href }, view: { round } }: Props) => (
  <Card
    mood="next"
    level={3}
    title={say.t('rounds.next.let')}
    actions={<LinkButton href={href(`/rounds/${round.id}/stages`)}>{say.t('stages.title')}</LinkButton>}
  >
    <p>{say.t('rounds.next.let.text')}</p>
  </Card>
)
