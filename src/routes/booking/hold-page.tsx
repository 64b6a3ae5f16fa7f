import { Temporal } from 'temporal-polyfill'
import { pickText } from '../../domain/conferences/choosing/schema.ts'
import type { HeldTime, Hold } from '../../domain/conferences/holding/kept.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ownTime, whenOf } from '../meeting/when.ts'
import { Problematic } from '../problems.tsx'
import type { BookingProps } from './booking-page.tsx'
import { HowWeMeet, oneMode } from './how-we-meet.tsx'
import { Interpreted } from './interpreted.tsx'
import { metIn, nameIn } from './words.ts'

export type HoldProps = BookingProps & { hold: Hold }

/** The times that are kept, until when, and one button that books them. */
export function HoldPage(props: HoldProps) {
  const { visit, way, hold, shown, choosing } = props
  const { say, href } = visit
  const cases = choosing.cases.filter(known =>
    hold.times.some(time => time.meeting === known.meeting.meeting),
  )
  const title = say.t('booking.hold.title', { n: hold.times.length })
  return (
    <Frame visit={visit} title={title} alone={way.alone} address={href(`${way.base}/hold`)}>
      <PageHead title={title} lead={<Clock {...props} />} />
      <div class="stack">
        {hold.times.map(time => (
          <Held {...props} time={time} />
        ))}
        <Form
          action={href(`${way.base}/hold`)}
          submit={say.t('booking.book')}
          fields={{ key: newKey(), time: hold.times.map(pickOf).join(' ') }}
          summary={<Problematic visit={visit} shown={shown} />}
          after={<HowWeMeet {...props} cases={cases} mode={oneMode(hold.times.map(time => time.mode))} />}
        />
        <div class="row">
          <PostButton
            action={href(`${way.base}/hold/extension`)}
            label={say.t(hold.wait ? 'waits.offered.longer' : 'booking.more')}
          />
          <PostButton
            action={href(`${way.base}/hold/release`)}
            label={say.t(hold.wait ? 'waits.offered.no' : 'booking.others')}
          />
        </div>
      </div>
    </Frame>
  )
}

const pickOf = ({ meeting, starts_wall }: HeldTime) => pickText({ meeting, start: starts_wall })

function Held({ visit: { ctx, say }, choosing, time }: HoldProps & { time: HeldTime }) {
  const elsewhere = ownTime(ctx, say, time)
  const known = choosing.cases.find(one => one.meeting.meeting === time.meeting)
  return (
    <Card
      eyebrow={say.t('booking.of', { child: nameIn(choosing, time.child) })}
      title={whenOf(say, time)}
      mood="next"
    >
      {elsewhere && <p class="soft">{elsewhere}</p>}
      {known && (
        <p>
          <bdi>{metIn(say, choosing, known)}</bdi>
        </p>
      )}
      <Interpreted say={say} choosing={choosing} time={time} />
      {known?.meeting.booking && (
        <p class="soft">{say.t('booking.instead', { when: whenOf(say, known.meeting.booking) })}</p>
      )}
    </Card>
  )
}

/** Until when it is kept; with JavaScript the time that is left as well. */
function Clock({ visit: { say, ctx }, hold }: HoldProps) {
  const until = Temporal.Instant.from(hold.until)
  // kept for hours, perhaps until the next day: a clock that runs down would only press
  if (hold.wait) return <>{say.t('waits.offered.until', { until: say.dateTime(until) })}</>
  const n = hold.times.length
  const seconds = Math.max(0, Math.floor(ctx.now.until(until).total('seconds')))
  return (
    <>
      {say.t('booking.until', { n, until: say.time(until) })}{' '}
      <hold-clock seconds={String(seconds)} digits={say.digits}>
        <span class="hold-left" role="timer" data-text={say.t('booking.left', { left: '{left}' })} />
        <span class="hold-over" role="status" data-text={say.t('booking.over', { n })} />
      </hold-clock>
    </>
  )
}
