import type { Own } from '../../domain/conferences/booking/own.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { CannotCome } from './cannot-come.tsx'
import type { Way } from './way.ts'
import { whyFixed } from './why.ts'

/** Another time, another way to meet, or not at all; or why nothing can be changed any more. */
export function ChangeMeeting({ visit, own, way }: { visit: Visit; own: Own; way: Way }) {
  const { say, href } = visit
  const why = whyFixed(visit, own)
  if (why) return <Notice>{why}</Notice>
  const others = own.round.modes.filter(mode => mode !== own.meeting.booking?.mode)
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
      <CannotCome action={href(`${way.base}/cancellation`)} say={say} />
    </Section>
  )
}
