import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { WantNone } from '../meeting/want-none.tsx'
import type { BookingProps } from './booking-page.tsx'
import { nameIn } from './words.ts'

/** For whom the family wanted no conference, with the way back; and to want none for others. */
export function NoneWanted(props: BookingProps) {
  const { visit, way, choosing, beside } = props
  const { say, href } = visit
  const isOpen = choosing.round.state !== 'closed'
  return (
    <>
      {beside.declined.map(({ meeting, child }) => (
        <Card
          mood="calm"
          eyebrow={say.t('booking.of', { child })}
          title={say.t('meeting.declined.title')}
          actions={
            isOpen && (
              <PostButton
                action={href(`${way.base}/decline/undo`)}
                label={say.t('meeting.declined.back')}
                fields={{ key: newKey(), meeting }}
              />
            )
          }
        >
          {isOpen && <p>{say.t('meeting.declined.text')}</p>}
        </Card>
      ))}
      {isOpen && <NoneForEach {...props} />}
    </>
  )
}

/** Each child by itself: whoever declines takes the turn of one conference. */
function NoneForEach({ visit, way, choosing }: BookingProps) {
  const { say } = visit
  const untimed = choosing.cases.flatMap(({ meeting }) => (meeting.booking ? [] : [meeting]))
  return (
    <>
      {untimed.map(({ meeting, child }) => {
        const label =
          untimed.length === 1
            ? say.t('meeting.decline')
            : say.t('booking.decline.child', { child: nameIn(choosing, child) })
        return <WantNone visit={visit} base={way.base} label={label} meeting={meeting} />
      })}
    </>
  )
}
