import { Temporal } from 'temporal-polyfill'
import { keepReply } from '../../domain/observations/replies.ts'
import { answeredBy, type Update } from '../../domain/observations/updates.ts'
import { seenAmong } from '../../domain/voice/seen-among.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'

/** The update that a home is about to answer, as the address of its form names it. */
const updateIn = ({ c, ctx }: Visit): string | undefined => {
  const id = c.req.query('update')
  return ctx.actor.kind === 'person' && id && isId(id) ? id : undefined
}

/** What the address of the form of a home's words carries on, so that they stand as the answer to an update. */
export const aboutUpdate = (visit: Visit): string => {
  const id = updateIn(visit)
  return id ? `?update=${id}` : ''
}

/** Ties what was just said to its update, if it answers one. */
export async function tieReply(visit: Visit, child: string, item: string): Promise<void> {
  const update = updateIn(visit)
  if (update) await keepReply(visit.ctx, update, { item, child })
}

const dayIn = ({ say }: Visit, at: string) =>
  say.date(Temporal.Instant.from(at.replace(' ', 'T')).toZonedDateTimeISO(say.zone).toPlainDate(), 'day')

/** Below an update: what was answered, to whoever may read that, and for a home the way to answer. */
export async function Replies({ visit, update }: { visit: Visit; update: Update }) {
  const { say, href, ctx } = visit
  const replies = await seenAmong(ctx, update.replies)
  if (!update.answers && replies.length === 0) return null
  return (
    <Section title={say.t('observations.reply.title')} id="replies">
      <ul class="plain">
        {replies.map(({ id, said_at }) => (
          <li>
            <a href={href(`/voice/${id}`)}>
              {say.t('observations.reply.of', { when: dayIn(visit, said_at) })}
            </a>
          </li>
        ))}
      </ul>
      {update.answers && (
        <p>
          <LinkButton href={href(`/children/${update.child.id}/voice/new?update=${update.id}`)} kind="quiet">
            {say.t('observations.reply.write')}
          </LinkButton>
        </p>
      )}
    </Section>
  )
}

/** On the page of what a home said: the way back to the update that it answers. */
export async function AnsweredUpdate({ visit, item }: { visit: Visit; item: string }) {
  if (visit.ctx.actor.kind !== 'person') return null
  const update = await answeredBy(visit.ctx, item)
  if (!update) return null
  return (
    <p>
      <a href={visit.href(`/updates/${update.id}`)}>
        {visit.say.t('observations.reply.about', { when: dayIn(visit, update.sent_at) })}
      </a>
    </p>
  )
}
