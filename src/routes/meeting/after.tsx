import type { Own } from '../../domain/conferences/booking/own.ts'
import { restsUntil } from '../../domain/conferences/booking/seldom.ts'
import { isOver } from '../../domain/conferences/rules.ts'
import type { Booked } from '../../domain/conferences/schedule.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import type { RefusalCode } from '../../platform/refusal.ts'
import { PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { ChangeMeeting } from './change.tsx'
import type { Way } from './way.ts'

type Props = { visit: Visit; own: Own; booking: Booked; way: Way }
type Why = { why: RefusalCode | null }

/** What can still be done about a meeting with a time; of one that took place, that it did. */
export function AfterMeeting({ visit, own, why, booking, way }: Props & Why) {
  if (isSaidHeld(own)) return <Notice tone="leaf">{visit.say.t('meeting.held')}</Notice>
  return (
    <>
      <JoinFromAfar visit={visit} own={own} booking={booking} way={way} />
      <ChangeMeeting visit={visit} own={own} why={why} rests={restsUntil(own.often)} way={way} />
    </>
  )
}

/** Somebody has said that it took place at the time it has. */
export const isSaidHeld = ({ ends, meeting: { booking } }: Own): boolean =>
  ends.some(one => one.booking === booking?.id && one.went === 'held')

/** Whoever cannot be at the school joins from elsewhere, until the end: traffic is no reason to miss it. */
function JoinFromAfar({ visit: { ctx, say, href }, own, booking, way }: Props) {
  const over = isOver(booking, ctx.now)
  const ways = (['video', 'phone'] as const).filter(by => own.round.modes.includes(by) && by !== own.joins)
  if (over || booking.mode !== 'in_person' || (ways.length === 0 && !own.joins)) return null
  const button = (by: 'video' | 'phone' | 'none') => (
    <PostButton
      action={href(`${way.base}/joining`)}
      label={say.t(`calls.join.${by}`)}
      fields={{ key: newKey(), by }}
    />
  )
  return (
    <Section title={say.t('calls.join.title')} id="joining">
      <p>{say.t('calls.join.text')}</p>
      <div class="row">
        {ways.map(button)}
        {own.joins && button('none')}
      </div>
    </Section>
  )
}
