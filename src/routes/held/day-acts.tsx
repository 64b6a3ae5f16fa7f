import { Temporal } from 'temporal-polyfill'
import type { DaySheetView, Held } from '../../domain/conferences/board/day-sheet.ts'
import { endOf } from '../../domain/conferences/held/anew.ts'
import type { End } from '../../domain/conferences/held/ends-of.ts'
import { notesMeeting } from '../../domain/conferences/held/policy.ts'
import { whyNotNoted } from '../../domain/conferences/held/rules.ts'
import { isHead } from '../../domain/people/policy.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'

/** From when on one can say here how it went, as long as nothing has begun. */
export function NotedFrom({ visit: { ctx, say }, view }: { visit: Visit; view: DaySheetView }) {
  const noted = view.meetings
    .filter(meeting => notesMeeting(ctx, meeting))
    .map(({ booking }) => booking!.start)
  const [first] = noted.sort()
  if (!first || !whyNotNoted(first, ctx.now)) return null
  return (
    <p class="soft no-print">{say.t('held.from', { from: say.dateTime(Temporal.Instant.from(first)) })}</p>
  )
}

type Acts = { visit: Visit; meeting: Held }

/** What can be done about a meeting of the day: say how it went in one tap, and what follows from that. */
export function HeldActs({ visit, view, meeting }: Acts & { view: DaySheetView }) {
  const { ctx, say, href } = visit
  const { booking, ends } = meeting
  if (meeting.own) return null
  if (!notesMeeting(ctx, meeting) || whyNotNoted(booking!.start, ctx.now))
    return <CallOf visit={visit} view={view} meeting={meeting} />
  const end = ends.find(one => one.booking === booking!.id)
  if (end) return <Ended visit={visit} view={view} meeting={meeting} end={end} />
  return (
    <div class="row no-print">
      <CallOf visit={visit} view={view} meeting={meeting} />
      <PostButton
        action={href(`/meetings/${meeting.id}/outcome`)}
        label={say.t('held.all')}
        fields={{ key: newKey(), went: 'all' }}
        kind="main"
        small
      />
      <Detail visit={visit} meeting={meeting} label={say.t('held.other')} />
    </div>
  )
}

function Ended({ visit, view, meeting, end }: Acts & { view: DaySheetView; end: End }) {
  const { say } = visit
  return (
    <>
      <How visit={visit} end={end} />
      <div class="row no-print">
        {end.went !== 'held' && <Anew visit={visit} view={view} meeting={meeting} />}
        <Detail visit={visit} meeting={meeting} label={say.t('held.correct')} />
      </div>
    </>
  )
}

/** Another time of this round while there is one to choose; after that, a conference outside of it. */
function Anew({ visit: { ctx, say, href }, view, meeting }: Acts & { view: DaySheetView }) {
  const { closed, over } = endOf(ctx, view.round)
  if (!closed && !over)
    return (
      <PostButton
        action={href(`/meetings/${meeting.id}/new-time`)}
        label={say.t('held.offer')}
        fields={{ key: newKey() }}
        kind="main"
        small
      />
    )
  if (!meeting.cared && !isHead(ctx)) return null
  return (
    <LinkButton
      href={href(`/children/${meeting.child}/homes/${meeting.party}/invitation`)}
      kind="quiet"
      small
    >
      {say.t('requests.invite.way')}
    </LinkButton>
  )
}

/** A time that did not take place and is nobody's any more: what happened, and whether the family may choose anew. */
export function MissedActs({ visit, meeting, end }: Acts & { end: End }) {
  const { ctx, say, href } = visit
  const waits = end.offered && !meeting.booking
  return (
    <>
      <How visit={visit} end={end} />
      {waits && (
        <p>
          <Tag tone="sun">{say.t('held.offered')}</Tag>
        </p>
      )}
      {waits && notesMeeting(ctx, meeting) && (
        <div class="row no-print">
          <PostButton
            action={href(`/meetings/${meeting.id}/new-time/undo`)}
            label={say.t('held.offer.back')}
            fields={{ key: newKey() }}
            small
          />
        </div>
      )}
    </>
  )
}

const How = ({ visit: { say }, end }: { visit: Visit; end: End }) => (
  <p>
    <Tag tone={end.went === 'held' ? 'leaf' : 'clay'}>{say.t(`held.went.${end.went}`)}</Tag>
  </p>
)

const Detail = ({ visit: { href }, meeting, label }: Acts & { label: string }) => (
  <LinkButton href={href(`/meetings/${meeting.id}/outcome`)} kind="quiet" small>
    {label}
  </LinkButton>
)

/** The way into the call, for those who hold it; and where the school types its addresses, the way to type this one. */
function CallOf({ visit: { ctx, say, href }, view: { round }, meeting }: Acts & { view: DaySheetView }) {
  const { booking, joinings, guardians, educators } = meeting
  const joined = joinings.some(one => one.by === 'video' && guardians.includes(one.guardian))
  const byVideo = booking!.mode === 'video' || (booking!.mode === 'in_person' && joined)
  if (!byVideo) return null
  const at = `/meetings/${meeting.id}/call`
  return (
    <div class="row no-print">
      {educators.includes(actorId(ctx) ?? '') && (
        <LinkButton href={href(at)} kind="quiet" small>
          {say.t('held.call')}
        </LinkButton>
      )}
      {round.video_by === 'own' && (
        <LinkButton href={href(`${at}/address`)} kind="quiet" small>
          {say.t('held.call.address')}
        </LinkButton>
      )}
    </div>
  )
}
