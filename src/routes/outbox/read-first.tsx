import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { type InvitationKind, invitationsIn } from '../../domain/notifications/invitations.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { NoticePreview } from '../../ui/notices/notice-preview.tsx'

type Props = { visit: Visit; view: RoundOfHomes; kind: InvitationKind }

/** The letter that would go out, to be read before it does, and where one says how the school is reached. */
export function ReadFirst({ visit: { ctx, say, href }, view, kind }: Props) {
  const previews = invitationsIn(ctx, kind, view)
  if (previews.length === 0) return null
  const words = { none: '', paper: say.t('outbox.preview.paper'), staff: '' }
  return (
    <Disclosure summary={say.t('outbox.readFirst')}>
      <p class="soft">{say.t('outbox.readFirst.text')}</p>
      <NoticePreview previews={previews} words={words} languageName={say.languageName} />
      {ctx.school.reach === '' && (
        <p>
          {say.t('outbox.readFirst.reach')}{' '}
          <a href={href('/voice/settings')}>{say.t('outbox.readFirst.reach.way')}</a>
        </p>
      )}
    </Disclosure>
  )
}
