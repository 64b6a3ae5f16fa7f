import { arrangeAgain, waiveMeeting } from '../../domain/conferences/meetings.ts'
import {
  type MeetingOfHome,
  type RoundOfHomes,
  roundOfHomesFor,
} from '../../domain/conferences/rounds/families.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { idIn, roundIn, undoOf } from './address.ts'
import { Doubts } from './doubts.tsx'

/** Who meets whom: each home of each child, and who holds its conference. */
export async function meetings(visit: Visit) {
  const { ctx, say, href } = visit
  const view = await roundOfHomesFor(ctx, roundIn(visit))
  const { round } = view
  const title = say.t('rounds.meetings.title')
  const again = isHead(ctx) && round.state !== 'closed' && (
    <PostButton
      action={href(`/rounds/${round.id}/meetings`)}
      fields={{ key: newKey() }}
      label={say.t('rounds.meetings.again')}
    />
  )
  return visit.show(
    <Frame visit={visit} title={title} wide>
      <PageHead
        title={title}
        eyebrow={
          <a href={href(`/rounds/${round.id}`)}>
            <bdi>{round.name}</bdi>
          </a>
        }
        lead={say.t('rounds.meetings.lead')}
        actions={again}
      />
      {view.meetings.length > 0 ? (
        <MeetingTable visit={visit} view={view} />
      ) : (
        <EmptyState title={say.t('rounds.meetings.empty')} text={say.t('rounds.meetings.empty.text')} />
      )}
    </Frame>,
  )
}

function MeetingTable({ visit, view }: { visit: Visit; view: RoundOfHomes }) {
  const { say, ctx } = visit
  const changes = isHead(ctx) && view.round.state !== 'closed'
  const sorted = [...view.meetings].sort(
    (a, b) =>
      Number(isHeld(a)) - Number(isHeld(b)) ||
      (a.home?.child.full ?? '').localeCompare(b.home?.child.full ?? ''),
  )
  return (
    <Table
      caption={say.t('rounds.meetings.title')}
      quietCaption
      columns={[
        { label: say.t('rounds.meetings.child') },
        { label: say.t('rounds.meetings.home') },
        { label: say.t('rounds.meetings.educators') },
        { label: say.t('rounds.meetings.length') },
        ...(changes ? [{ label: say.t('common.change'), kind: 'actions' as const }] : []),
      ]}
      rows={sorted.map(meeting => [
        <bdi>{meeting.home?.child.full ?? say.t('rounds.meetings.gone')}</bdi>,
        say.list(guardiansIn(meeting)),
        <Holders visit={visit} view={view} meeting={meeting} />,
        <Length say={say} meeting={meeting} />,
        ...(changes ? [<Ways visit={visit} meeting={meeting} />] : []),
      ])}
    />
  )
}

/** What nobody holds stands first: it is the head's to mend. */
const isHeld = ({ educators, need }: MeetingOfHome) => educators.length > 0 || need === 'waived'

export const guardiansIn = ({ home }: MeetingOfHome) => home?.guardians.map(guardian => guardian.full) ?? []

type RowProps = { visit: Visit; view: RoundOfHomes; meeting: MeetingOfHome }

function Holders({ visit, view, meeting }: RowProps) {
  const names = meeting.educators.map(id => view.staff.find(one => one.id === id)?.full ?? '')
  return (
    <>
      {visit.say.list(names)}
      <Doubts visit={visit} view={view} meeting={meeting} />
    </>
  )
}

function Length({ say, meeting }: { say: Visit['say']; meeting: MeetingOfHome }) {
  if (meeting.need === 'waived') return <Tag>{say.t('rounds.need.waived')}</Tag>
  return (
    <>
      {say.t('common.minutes', { n: meeting.length_minutes })}{' '}
      {meeting.need === 'required' && <Tag tone="sun">{say.t('rounds.need.required')}</Tag>}
    </>
  )
}

function Ways({ visit: { say, href }, meeting }: Omit<RowProps, 'view'>) {
  const path = href(`/meetings/${meeting.id}`)
  const waived = meeting.need === 'waived'
  return (
    <div class="row">
      <LinkButton href={`${path}/setup`} kind="quiet" small>
        {say.t('common.change')}
      </LinkButton>
      <PostButton
        small
        action={`${path}/waiver`}
        fields={{ key: newKey(), waived: waived ? 'no' : 'yes' }}
        label={say.t(waived ? 'rounds.meetings.bringBack' : 'rounds.meetings.waive')}
      />
    </div>
  )
}

/** Looks for homes that have come or gone since. */
export async function arrange(visit: Visit) {
  const { change, value } = await arrangeAgain(visit.ctx, roundIn(visit))
  const here = `/rounds/${roundIn(visit)}/meetings`
  const found = (['added', 'waived', 'held'] as const).filter(kind => value[kind] > 0)
  if (found.length === 0) return visit.go(here, { toast: visit.say.t('rounds.meetings.arranged.none') })
  const toast = found
    .map(kind => visit.say.t(`rounds.meetings.arranged.${kind}`, { n: value[kind] }))
    .join(' ')
  return visit.go(here, { toast, undo: undoOf(visit, change, here) })
}

/** "No conference needed" by one tap, and back. */
export async function waive(visit: Visit) {
  const waived = visit.fields.waived !== 'no'
  const { change, value } = await waiveMeeting(visit.ctx, idIn(visit, 'meeting'), waived)
  const toast = visit.say.t(waived ? 'rounds.meetings.waived' : 'rounds.meetings.broughtBack')
  const undo = undoOf(visit, change, `/rounds/${value}/meetings`)
  return visit.go(`/rounds/${value}/meetings`, { toast, undo })
}
