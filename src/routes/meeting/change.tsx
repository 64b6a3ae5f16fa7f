import type { Temporal } from 'temporal-polyfill'
import type { Own } from '../../domain/conferences/booking/own.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import type { RefusalCode } from '../../platform/refusal.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { refusalIn } from '../problems.tsx'
import { CannotCome } from './cannot-come.tsx'
import type { Way } from './way.ts'

type Props = { visit: Visit; own: Own; why: RefusalCode | null; rests: Rests; way: Way }
/** Until when whoever has changed the meeting very often lets it be. */
export type Rests = Temporal.Instant | undefined

/** Another time, another way to meet, or not at all; or why nothing can be changed any more. */
export function ChangeMeeting({ visit, own, why, rests, way }: Props) {
  const { say, href } = visit
  if (why) return <Notice>{refusalIn(say, why)}</Notice>
  const others = own.round.modes.filter(mode => mode !== own.meeting.booking?.mode)
  return (
    <Section title={say.t('meeting.change')} id="change">
      {rests ? (
        <Notice>{refusalIn(say, 'conferences.changedOften', { until: rests })}</Notice>
      ) : (
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
      )}
      <CannotCome action={href(`${way.base}/cancellation`)} say={say} />
    </Section>
  )
}
