import { Temporal } from 'temporal-polyfill'
import { languageFor } from '../../domain/notifications/letter.ts'
import type { Opened } from '../../domain/notifications/outbox.ts'
import { ENDED, OPEN } from '../../domain/notifications/rules.ts'
import type { NoticeState } from '../../domain/notifications/tables.ts'
import { linksIn } from '../../domain/notifications/told.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import type { Key } from '../../platform/text/translate.ts'
import { PostButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice, Tag } from '../../ui/tag.tsx'
import { TONES } from './list.tsx'

type Props = { visit: Visit; opened: Opened }

/** Where a letter stands, and what is to be known before it is handed over. */
export function Standing({ visit, opened }: Props) {
  const { say } = visit
  const { notice, to } = opened
  const facts = [
    { label: say.t('outbox.filter.state'), value: <StateTag visit={visit} state={notice.state} /> },
    {
      label: say.t('outbox.notice.address'),
      value: notice.sent_to || to.mail || say.t('outbox.notice.noAddress'),
    },
    {
      label: say.t('outbox.notice.language'),
      value: say.languageName(languageFor(visit.ctx.school, to.written_language)),
    },
    ...timesOf(visit, opened),
  ]
  return (
    <>
      <Facts items={facts} />
      <Why visit={visit} opened={opened} />
      <LinkNote visit={visit} opened={opened} />
    </>
  )
}

const StateTag = ({ visit, state }: { visit: Visit; state: NoticeState }) => (
  <Tag tone={TONES[state]}>{visit.say.t(`outbox.state.${state}`)}</Tag>
)

function timesOf({ say }: Visit, { notice }: Opened) {
  const at = (instant: string) => say.dateTime(Temporal.Instant.from(instant))
  const next = notice.state === 'waiting' && notice.attempts > 0
  return [
    { label: say.t('outbox.notice.created'), value: at(notice.created_at) },
    ...(notice.sent_at ? [{ label: say.t('outbox.notice.sent'), value: at(notice.sent_at) }] : []),
    ...(next ? [{ label: say.t('outbox.notice.next'), value: at(notice.release_at) }] : []),
    ...(notice.opened_at ? [{ label: say.t('outbox.notice.opened'), value: at(notice.opened_at) }] : []),
  ]
}

/** Why it did not leave, or will not: in words, with what the server said where that helps. */
function Why({ visit: { say }, opened: { notice, gone } }: { visit: Visit; opened: Opened }) {
  const { state, fault } = notice
  const why = gone ?? (state === 'withdrawn' ? fault : undefined)
  if (why) return <Notice>{say.t(`outbox.why.${why}` as Key & 'outbox.why.left')}</Notice>
  if (state !== 'failed' && state !== 'uncertain') return null
  return (
    <Notice tone="clay">
      <p>{say.t(`outbox.fault.${state}`)}</p>
      {fault && <p class="soft">{say.t('outbox.fault.answer', { code: fault })}</p>}
    </Notice>
  )
}

function LinkNote({ visit: { say }, opened: { told, secret, to } }: Props) {
  if (!told) return <Notice tone="sky">{say.t('outbox.notice.kept')}</Notice>
  if (linksIn(told).length === 0) return null
  const name = to.full
  const key = secret ? 'outbox.notice.linkNote' : 'outbox.notice.noLink'
  return <Notice tone="sky">{say.t(key, { name })}</Notice>
}

/** Send again where that can mean something, withdraw while it has not left. */
export function Deeds({ visit, opened }: { visit: Visit; opened: Opened }) {
  const { say, house, href } = visit
  const { id, state } = opened.notice
  const again = house.sendsMail && opened.to.mail && ENDED.includes(state)
  const held = OPEN.includes(state)
  const fields = { key: newKey() }
  const byHand = opened.secret
  return (
    <div class="row no-print">
      {again && (
        <PostButton
          action={href(`/outbox/${id}/sending`)}
          label={say.t('outbox.notice.again')}
          fields={fields}
          kind="main"
        />
      )}
      {byHand && (
        <PostButton
          action={href(`/outbox/${id}/handover`)}
          label={say.t('outbox.notice.handOver')}
          fields={{ key: newKey() }}
          kind={again ? 'quiet' : 'main'}
        />
      )}
      {held && (
        <PostButton
          action={href(`/outbox/${id}/withdrawal`)}
          label={say.t('outbox.notice.withdraw')}
          fields={fields}
        />
      )}
    </div>
  )
}
