import { letterOf } from '../../domain/notifications/letter.ts'
import { addressIn } from '../../domain/notifications/notice-mail.ts'
import type { Readable } from '../../domain/notifications/outbox.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'
import { linksIn } from './on-paper.tsx'

/** Only in the demo, where nobody has a mailbox: what the letter leads to, as its reader finds it. */
export function AsReader({ visit, opened }: { visit: Visit; opened: Readable }) {
  const { ctx, house, say } = visit
  const { to, notice, told } = opened
  const links = linksIn(letterOf(ctx.school, to, { kind: notice.kind, told }, addressIn(ctx, house)))
  if (links.length === 0) return null
  return (
    <Notice tone="sky">
      <p>{say.t('outbox.notice.demo', { name: to.full })}</p>
      <div class="row">
        {links.map(({ title, href }) => (
          <LinkButton href={href} kind="quiet" small>
            {title}
          </LinkButton>
        ))}
      </div>
    </Notice>
  )
}
