import { type Bundle, backToBack } from '../../domain/conferences/booking/bundles.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import type { Choosing } from '../../domain/conferences/choosing/choosing.ts'
import { pickText } from '../../domain/conferences/choosing/schema.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/head.tsx'
import type { BookingProps } from './booking-page.tsx'
import { OneChild } from './one-child.tsx'
import { TimeButtons } from './time-buttons.tsx'
import type { BookingWay } from './way.ts'
import { nameIn } from './words.ts'

type Props = BookingProps & { open: Case[] }

/** Several children: all in a row, all or none; the best that can be found; or each by itself. */
export function Together(props: Props) {
  const { visit, way, open } = props
  const { say, href } = visit
  const bundles = backToBack(open)
  return (
    <>
      <Card
        title={say.t('booking.find')}
        actions={
          <PostButton
            kind={bundles.length > 0 ? 'quiet' : 'main'}
            action={href(`${way.base}/proposal`)}
            label={say.t('booking.find.do')}
          />
        }
      >
        <p>{say.t('booking.find.text')}</p>
      </Card>
      {bundles.length > 0 && (
        <Section title={say.t('booking.together')}>
          <p>{say.t('booking.together.text')}</p>
          <BundleButtons {...props} label={say.t('booking.together')} bundles={bundles} />
        </Section>
      )}
      <Disclosure summary={say.t('booking.each')} open={bundles.length === 0}>
        {open.map(known => (
          <OneChild {...props} known={known} />
        ))}
      </Disclosure>
    </>
  )
}

type ButtonsProps = { visit: Visit; way: BookingWay; choosing: Choosing; label: string; bundles: Bundle[] }

/** "3:00 PM: Leo and Ana", in the order in which they come. */
export function BundleButtons({ visit, way, choosing, label, bundles }: ButtonsProps) {
  const nameOf = (id: string) => {
    const known = choosing.cases.find(one => one.meeting.meeting === id)!
    return nameIn(choosing, known.meeting.child)
  }
  const times = bundles.map(({ at, picks, wish }) => ({
    at,
    value: picks.map(pickText).join(' '),
    wish,
    more: visit.say.list(picks.map(({ meeting }) => nameOf(meeting))),
  }))
  return <TimeButtons visit={visit} action={`${way.base}/holds`} label={label} times={times} />
}
