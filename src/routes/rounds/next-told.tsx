import { Temporal } from 'temporal-polyfill'
import type { Progress } from '../../domain/conferences/held/rules.ts'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { isOpen } from '../../domain/conferences/staging/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DaySheets } from './day-sheets.tsx'
import { isHeld } from './state-word.ts'

type Props = { visit: Visit; view: RoundOfHomes; progress: Map<Progress, number> }

/** What the head does once families know the round: see that all have a time, then that all have been held. */
export function NextTold(props: Props) {
  const { visit, view } = props
  const { round, meetings } = view
  const wanted = meetings.filter(({ home, need }) => home && need !== 'waived')
  const open = wanted.filter(({ placed }) => !placed)
  const counts = {
    all: wanted.length,
    open: open.length,
    waiting: open.filter(({ waits }) => waits).length,
  }
  if (isHeld(visit.ctx, round)) return <Over {...props} />
  return counts.open > 0 ? <Open {...props} counts={counts} /> : <Full {...props} />
}

type Counts = { all: number; open: number; waiting: number }

function Open({ visit, view, counts: { all, open, waiting } }: Props & { counts: Counts }) {
  const { say, href, ctx } = visit
  const { round } = view
  const later = round.stages.find(one => one.stage === 'all' && !isOpen(round.stages, 'all', ctx.now))
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={later ? say.t('rounds.next.first') : say.t('rounds.next.open', { n: open })}
      actions={
        <>
          {!later && (
            <LinkButton href={href(`/rounds/${round.id}/tracking`)}>
              {say.t('rounds.next.open.do')}
            </LinkButton>
          )}
          <Board visit={visit} round={round.id} quiet={!later} />
          <LinkButton href={href(`/rounds/${round.id}/stages`)} kind="quiet">
            {say.t(
              later ? 'rounds.next.change' : round.stages.length > 0 ? 'rounds.next.since' : 'stages.title',
            )}
          </LinkButton>
        </>
      }
    >
      {later && (
        <p>{say.t('stages.from.all', { when: say.dateTime(Temporal.Instant.from(later.opens_at)) })}</p>
      )}
      <p>{say.t('rounds.next.placed', { n: all - open, of: all })}</p>
      {waiting > 0 && <p>{say.t('rounds.next.waiting', { n: waiting })}</p>}
      <DaySheets visit={visit} view={view} />
      <FinishEarly visit={visit} round={round.id} />
    </Card>
  )
}

const Full = ({ visit, view }: Props) => (
  <Card
    mood="next"
    eyebrow={visit.say.t('rounds.next')}
    title={visit.say.t('rounds.next.full')}
    actions={<Board visit={visit} round={view.round.id} />}
  >
    <p>{visit.say.t('rounds.next.full.text')}</p>
    <DaySheets visit={visit} view={view} />
    <FinishEarly visit={visit} round={view.round.id} />
  </Card>
)

function Over({ visit, view: { round }, progress }: Props) {
  const { say, href } = visit
  const toNote = progress.get('toNote') ?? 0
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={say.t('rounds.next.over')}
      actions={
        <>
          <LinkButton href={href(`/rounds/${round.id}/tracking`)}>{say.t('tracking.to')}</LinkButton>
          {toNote === 0 && <Finish visit={visit} round={round.id} />}
        </>
      }
    >
      <p>{toNote > 0 ? say.t('rounds.next.toNote', { n: toNote }) : say.t('rounds.next.over.text')}</p>
      {toNote > 0 && (
        <Disclosure summary={say.t('rounds.close.anyway')}>
          <p>{say.t('rounds.next.over.text')}</p>
          <Finish visit={visit} round={round.id} />
        </Disclosure>
      )}
    </Card>
  )
}

/** Once a round is finished: what became of it, what can still be said, and the next one. */
export function Finished({ visit: { say, href }, view: { round }, progress }: Props) {
  const [held, toNote] = [progress.get('held') ?? 0, progress.get('toNote') ?? 0]
  const all = [...progress.values()].reduce((sum, n) => sum + n, 0)
  return (
    <Card
      mood="next"
      title={say.t('rounds.closed')}
      actions={
        <>
          <LinkButton href={href(`/rounds/${round.id}/tracking`)} kind={toNote > 0 ? 'main' : 'quiet'}>
            {say.t('tracking.to')}
          </LinkButton>
          <LinkButton href={href('/rounds/new')} kind={toNote > 0 ? 'quiet' : 'main'}>
            {say.t('rounds.new')}
          </LinkButton>
        </>
      }
    >
      <p>{say.t('tracking.lead', { held, all })}</p>
      {toNote > 0 && <p>{say.t('rounds.closed.toNote', { n: toNote })}</p>}
    </Card>
  )
}

type WayProps = { visit: Visit; round: string }

const Board = ({ visit: { say, href }, round, quiet }: WayProps & { quiet?: boolean }) => (
  <LinkButton href={href(`/rounds/${round}/board`)} kind={quiet ? 'quiet' : 'main'}>
    {say.t('rounds.toBoard')}
  </LinkButton>
)

const Finish = ({ visit: { say, href }, round }: WayProps) => (
  <PostButton
    action={href(`/rounds/${round}/closing`)}
    fields={{ key: newKey() }}
    label={say.t('rounds.close')}
  />
)

/** Out of the way as long as conferences are to come: there is no way back. */
const FinishEarly = ({ visit, round }: WayProps) => (
  <Disclosure summary={visit.say.t('rounds.close.early')}>
    <p>{visit.say.t('rounds.close.early.text')}</p>
    <Finish visit={visit} round={round} />
  </Disclosure>
)
