import { type Tracking, trackingFor } from '../../domain/conferences/held/tracking.ts'
import { heardIn } from '../../domain/conferences/summaries/heard.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Figures } from '../../ui/facts.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { HeardIn } from '../talks/heard-in.tsx'
import { AskAll } from './ask-all.tsx'
import { Asking, Since, Standing } from './tracked-home.tsx'

/** The order in which somebody is looked for: who waits for something first. */
const ORDER = ['open', 'missed', 'toNote', 'booked', 'declined', 'held'] as const

/** Each child and home of a round: held, booked, missed, declined or not yet; and who is to be asked. */
export async function showTracking(visit: Visit) {
  const { ctx, say, href } = visit
  const tracking = await trackingFor(ctx, roundIn(visit))
  const { round, homes, counts } = tracking
  const title = say.t('tracking.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={
          homes.length > 0 && say.t('tracking.lead', { held: counts.get('held') ?? 0, all: homes.length })
        }
        actions={
          homes.length > 0 && (
            <LinkButton href={href(`/rounds/${round.id}/tracking.csv`)} kind="quiet" download>
              {say.t('tracking.csv')}
            </LinkButton>
          )
        }
      />
      {homes.length === 0 ? (
        <EmptyState title={say.t('tracking.empty')} text={say.t('tracking.empty.text')} />
      ) : (
        <>
          <Tracked visit={visit} tracking={tracking} />
          {isHead(ctx) && <HeardIn visit={visit} heard={await heardIn(ctx, round.id)} />}
        </>
      )}
    </Frame>,
  )
}

type Props = { visit: Visit; tracking: Tracking }

function Tracked({ visit, tracking }: Props) {
  const { say } = visit
  const { homes, counts } = tracking
  const sorted = ORDER.flatMap(progress => homes.filter(home => home.progress === progress))
  return (
    <>
      <Figures
        items={ORDER.filter(progress => counts.has(progress)).map(progress => ({
          label: say.t(`tracking.progress.${progress}`),
          value: say.number(counts.get(progress)!),
        }))}
      />
      <AskAll visit={visit} tracking={tracking} />
      <Table
        caption={say.t('tracking.title')}
        quietCaption
        columns={[
          { label: say.t('tracking.child') },
          { label: say.t('tracking.home') },
          { label: say.t('tracking.state') },
          { label: say.t('tracking.since') },
          { label: say.t('tracking.ask'), kind: 'actions' },
        ]}
        rows={sorted.map(home => [
          <bdi>{home.home.child.full}</bdi>,
          say.list(home.home.guardians.map(guardian => guardian.given)),
          <Standing visit={visit} home={home} />,
          <Since visit={visit} home={home} />,
          <Asking visit={visit} round={tracking.round} home={home} />,
        ])}
      />
    </>
  )
}
