import type { BoardEntry, BoardView } from '../../domain/conferences/board/board.ts'
import { isMover } from '../../domain/conferences/booking/policy.ts'
import { slotsOf } from '../../domain/conferences/slots.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Notice } from '../../ui/tag.tsx'
import { needsPath, timePath } from './columns.ts'
import { conflictIn } from './conflicts.tsx'
import { whenIn } from './when.ts'

type Props = { visit: Visit; view: BoardView }

/** Meetings without a time, each with the way to give it one. */
export function Unplaced({ visit, view }: Props) {
  const { say, href, ctx } = visit
  const waiting = view.entries.filter(entry => !entry.booking && !entry.veiled)
  if (waiting.length === 0) return null
  const rows = waiting.map(entry => [
    <Child view={view} entry={entry} />,
    say.list(entry.educators.map(who => view.names.get(who)?.full ?? '')),
    say.t('common.minutes', { n: entry.length_minutes }),
    isMover(ctx) && (
      <LinkButton href={href(timePath(view.round.id, entry.id))} kind="quiet" small>
        {say.t('board.place')}
      </LinkButton>
    ),
  ])
  return (
    <Section
      title={say.t('board.unplaced', { n: waiting.length })}
      id="unplaced"
      actions={
        view.round.state === 'published' && (
          <LinkButton href={href(`/rounds/${view.round.id}/tracking`)} kind="quiet">
            {say.t('booking.behalf.all')}
          </LinkButton>
        )
      }
    >
      <Table
        caption={say.t('board.unplaced', { n: waiting.length })}
        quietCaption
        columns={columnsOf(visit)}
        rows={rows}
      />
    </Section>
  )
}

/** Meetings that ask for somebody's hand: that are to stay, that no longer fit, that stand outside of the board. */
export function Kept({ visit, view }: Props) {
  const { say, ctx } = visit
  const offered = new Set(slotsOf(view.round, view.round.days).map(slot => slot.wall))
  const kept = view.entries.filter(
    ({ booking, clashes, veiled }) =>
      booking &&
      !veiled &&
      (booking.locked || booking.walk_in || clashes.length > 0 || !offered.has(booking.starts_wall)),
  )
  if (kept.length === 0) return null
  const rows = kept.map(entry => [
    <Child view={view} entry={entry} />,
    whenIn(say, entry.booking!.starts_wall),
    stateOf(visit, view, entry),
    isMover(ctx) && <KeptWay visit={visit} view={view} entry={entry} />,
  ])
  const columns = [
    { label: say.t('board.child') },
    { label: say.t('common.time') },
    { label: say.t('board.state') },
    { label: say.t('common.change'), kind: 'actions' as const },
  ]
  return (
    <Section title={say.t('board.kept')} id="kept">
      <Table caption={say.t('board.kept')} quietCaption columns={columns} rows={rows} />
    </Section>
  )
}

/** A locked meeting is let go first; any other is moved. */
function KeptWay({ visit: { say, href }, view, entry }: Props & { entry: BoardEntry }) {
  const { round } = view
  if (!entry.booking?.locked)
    return (
      <LinkButton href={href(timePath(round.id, entry.id))} kind="quiet" small>
        {say.t('board.move')}
      </LinkButton>
    )
  const action = href(`/rounds/${round.id}/meetings/${entry.id}/release`)
  return <PostButton action={action} label={say.t('board.release')} fields={{ key: newKey() }} small />
}

function stateOf(visit: Visit, view: BoardView, entry: BoardEntry) {
  const { say } = visit
  const { booking, clashes } = entry
  const marks = [booking?.walk_in && 'days.walkIn.mark', booking?.locked && 'board.locked'] as const
  const words = marks.flatMap(key => (key ? [<>{say.t(key)} </>] : []))
  if (clashes.length + words.length === 0) return say.t('board.conflict.notOffered')
  const needs = needsPath(visit, entry)
  return (
    <>
      {clashes.map(clash => {
        const word = conflictIn(say, clash, view)
        return <>{clash.code === 'noInterpreter' && needs ? <a href={needs}>{word}</a> : word} </>
      })}
      {words}
    </>
  )
}

/** With the home beside it where a child has two in this round. */
const Child = ({ view, entry }: { view: BoardView; entry: BoardEntry }) => (
  <>
    <bdi>{view.names.get(entry.child)?.full}</bdi>
    {entry.home.length > 0 && (
      <>
        {' '}
        <small class="soft">
          <bdi>{entry.home.join(', ')}</bdi>
        </small>
      </>
    )}
  </>
)

/** Above the board, the way to those who wait below it. */
export function Waiting({ visit: { say }, view }: Props) {
  const n = view.entries.filter(entry => !entry.booking && !entry.veiled).length
  if (n === 0) return null
  return (
    <Notice tone="clay">
      <a href="#unplaced">{say.t('board.unplaced', { n })}</a>
    </Notice>
  )
}

const columnsOf = ({ say }: Visit) => [
  { label: say.t('board.child') },
  { label: say.t('board.educators') },
  { label: say.t('board.length') },
  { label: say.t('common.change'), kind: 'actions' as const },
]
