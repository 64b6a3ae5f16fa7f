import { Temporal } from 'temporal-polyfill'
import { type Bundle, backToBack } from '../../domain/conferences/booking/bundles.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import { pickText } from '../../domain/conferences/choosing/schema.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/head.tsx'
import type { BookingProps } from './booking-page.tsx'
import { OneChild } from './one-child.tsx'
import { TimeButtons } from './time-buttons.tsx'
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
          <TimeButtons
            visit={visit}
            action={`${way.base}/holds`}
            label={say.t('booking.together')}
            times={bundles.map(bundle => buttonOf(props, bundle))}
          />
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

/** "3:00 PM: first Leo, then Ana". */
function buttonOf({ visit: { say }, choosing, open }: Props, { at, picks, wish }: Bundle) {
  const order = picks.map(({ meeting }) => {
    const known = open.find(one => one.meeting.meeting === meeting)!
    return nameIn(choosing, known.meeting.child)
  })
  const value = picks.map(pickText).join(' ')
  return { at: Temporal.Instant.from(at).toString(), value, wish, more: say.list(order) }
}
