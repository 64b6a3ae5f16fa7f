import { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../platform/db/client.ts'
import { isId } from '../../platform/ids.ts'
import { asGuest, type Guest, ownSessions, revokeSessions, type Session } from '../../platform/sessions.ts'
import { translator } from '../../platform/text/translate.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type Call, shown } from './call.ts'
import { Gate } from './gate.tsx'
import { withNext } from './next.ts'

/** Where somebody is signed in, device by device, and the way to end each. */
export const showSessions = (call: Call) =>
  forGuest(call, async (guest, tx) => {
    const sessions = await ownSessions(tx, call.house.clock())
    return shown(call, <Sessions call={call} guest={guest} sessions={sessions} />)
  })

/** Ends one other session. An id that is none of one's own ends nothing and is answered the same. */
export const endOne = (call: Call) =>
  forGuest(call, async (guest, tx) => {
    const id = call.c.req.param('session') ?? ''
    if (isId(id) && id !== guest.session) await revokeSessions(tx, { only: id }, call.house.clock())
    return call.c.redirect('/sessions', 303)
  })

export const endOthers = (call: Call) =>
  forGuest(call, async (guest, tx) => {
    await revokeSessions(tx, { butNot: guest.session }, call.house.clock())
    return call.c.redirect('/sessions', 303)
  })

const forGuest = (call: Call, work: (guest: Guest, tx: Tx) => Promise<Response>) =>
  asGuest(call.house.db, call.session, call.house.clock(), async (guest, tx) =>
    guest ? work(guest, tx) : call.c.redirect(withNext('/sign-in', '/sessions'), 303),
  )

function Sessions({ call, guest, sessions }: { call: Call; guest: Guest; sessions: Session[] }) {
  const { say } = call
  const title = say.t('signin.sessions.title')
  const others = sessions.filter(session => session.id !== guest.session)
  return (
    <Gate call={call} title={title}>
      <PageHead
        title={title}
        lead={say.t('signin.sessions.lead')}
        actions={
          others.length > 1 && (
            <PostButton
              action="/sessions/others/revocation"
              label={say.t('signin.sessions.endOthers')}
              kind="danger"
            />
          )
        }
      />
      <CardList label={title}>
        {[...sessions.filter(session => session.id === guest.session), ...others].map(session => (
          <Device call={call} guest={guest} session={session} />
        ))}
      </CardList>
    </Gate>
  )
}

function Device({ call, guest, session }: { call: Call; guest: Guest; session: Session }) {
  const say = translator(call.say.locale, guest.schools[0]?.zone ?? 'UTC')
  const here = session.id === guest.session
  return (
    <Card
      title={<bdi>{session.device || say.t('signin.sessions.unknown')}</bdi>}
      actions={
        here ? (
          <Tag tone="leaf">{say.t('signin.sessions.this')}</Tag>
        ) : (
          <PostButton action={`/sessions/${session.id}/revocation`} label={say.t('signin.sessions.end')} />
        )
      }
    >
      <p class="soft">
        {say.t('signin.sessions.since', { when: instantOf(session.created_at) })}{' '}
        {say.t('signin.sessions.until', { when: instantOf(session.expires_at) })}
      </p>
    </Card>
  )
}

/** The database writes `2026-10-06 14:00:00+00`. */
const instantOf = (text: string) => Temporal.Instant.from(text)
