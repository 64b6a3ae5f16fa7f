import { Temporal } from 'temporal-polyfill'
import { type RoundView, roundsFor } from '../../domain/conferences/rounds/rounds.ts'
import { isHead, needStaff } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { stateIn } from './state-word.ts'

const tones = { draft: 'sun', opened: 'leaf', planned: 'leaf', published: 'sky', closed: 'plain' } as const

/** All rounds of the school, for its staff. */
export async function list(visit: Visit) {
  const { ctx, say, href } = visit
  needStaff(ctx)
  const rounds = await roundsFor(ctx)
  const start = isHead(ctx) && <LinkButton href={href('/rounds/new')}>{say.t('rounds.new')}</LinkButton>
  const title = say.t('rounds.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={say.t('rounds.lead')}
        actions={
          <>
            <LinkButton href={href('/requests')} kind="quiet">
              {say.t('requests.list.title')}
            </LinkButton>
            {rounds.length > 0 && start}
          </>
        }
      />
      {rounds.length > 0 ? (
        <CardList label={title}>
          {rounds.map(round => (
            <RoundCard visit={visit} round={round} />
          ))}
        </CardList>
      ) : (
        <EmptyState title={say.t('rounds.empty.title')} text={say.t('rounds.empty.text')} actions={start} />
      )}
    </Frame>,
  )
}

function RoundCard({ visit, round }: { visit: Visit; round: RoundView }) {
  const { say, href } = visit
  return (
    <Card title={<bdi>{round.name}</bdi>} href={href(`/rounds/${round.id}`)} eyebrow={daysIn(say, round)}>
      <p>
        <Tag tone={tones[round.state]}>{stateIn(visit, round)}</Tag>
      </p>
    </Card>
  )
}

/** The days of a round in a few words: "Tue, Oct 20 and Wed, Oct 21". */
export const daysIn = (say: Translator, { days }: Pick<RoundView, 'days'>) =>
  say.list(days.map(({ day }) => say.date(Temporal.PlainDate.from(day), 'dayShort')))
