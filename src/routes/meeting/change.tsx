import type { Own } from '../../domain/conferences/booking-own.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import type { Way } from './way.ts'
import { isOver, isShut } from './when.ts'

/** Another time, another way to meet, or not at all; or why nothing can be changed any more. */
export function ChangeMeeting({ visit, own, way }: { visit: Visit; own: Own; way: Way }) {
  const { say, href, ctx } = visit
  const booking = own.meeting.booking!
  if (isOver(ctx.now, booking)) return null
  if (isShut(own)) return <Notice>{say.t('meeting.shut')}</Notice>
  if (booking.locked) return <Notice>{say.t('meeting.locked')}</Notice>
  const others = own.round.modes.filter(mode => mode !== booking.mode)
  return (
    <Section title={say.t('meeting.change')} id="change">
      <div class="row">
        <LinkButton href={href(`${way.base}/time`)} kind="quiet">
          {say.t('meeting.move')}
        </LinkButton>
        {others.map(mode => (
          <PostButton
            action={href(`${way.base}/mode`)}
            label={say.t(`meeting.to.${mode}`)}
            fields={{ key: newKey(), mode }}
          />
        ))}
      </div>
      <Disclosure summary={say.t('meeting.cannot')}>
        <p>{say.t('meeting.cancel.text')}</p>
        <PostButton
          action={href(`${way.base}/cancellation`)}
          label={say.t('meeting.cancel')}
          fields={{ key: newKey() }}
          kind="danger"
        />
      </Disclosure>
    </Section>
  )
}
