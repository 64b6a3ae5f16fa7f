import { modeFor } from '../../domain/conferences/booking/attendance.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import { type Choosing, whyNot } from '../../domain/conferences/choosing/choosing.ts'
import type { Mode } from '../../domain/conferences/tables.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { BehalfFixed } from './behalf-fixed.tsx'
import { BehalfTimes } from './behalf-times.tsx'
import { HowWeMeet, oneMode } from './how-we-meet.tsx'
import { TakenTime } from './taken-time.tsx'

export type BehalfProps = { visit: Visit; choosing: Choosing; shown: Shown }

/** What is free for a family that is on the phone, and who of it speaks. */
export function BehalfPage(props: BehalfProps) {
  const { visit, choosing, shown } = props
  const { say, href } = visit
  const { round, guardian, people } = choosing
  const name = people.get(guardian)?.full ?? ''
  const title = say.t('booking.behalf.title', { name })
  const cases = choosing.cases.filter(known => !whyNot(choosing, known))
  const can = cases.length > 0
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={<bdi>{round.name}</bdi>} lead={can && say.t('booking.behalf.lead')} />
      <div class="stack">
        <BehalfFixed {...props} />
        {can && (
          <Form
            action={href(`/rounds/${round.id}/families/${guardian}/booking`)}
            submit={say.t('booking.behalf.book')}
            fields={{ key: newKey() }}
            summary={<TakenTime visit={visit} shown={shown} />}
            cancel={{ href: href(`/rounds/${round.id}`), label: say.t('common.cancel') }}
          >
            <TextField
              {...fieldOf(visit, shown, 'spoken_by', name)}
              label={say.t('booking.behalf.speaks')}
              maxlength={200}
              required
            />
            <BehalfTimes {...props} />
            <HowWeMeet {...{ visit, choosing, shown, cases }} mode={oneMode(cases.map(usualMode))} />
          </Form>
        )}
        {can && (
          <p>
            <LinkButton href={href(`/rounds/${round.id}/families/${guardian}/wait`)} kind="quiet">
              {say.t('booking.behalf.wait')}
            </LinkButton>
          </p>
        )}
      </div>
    </Frame>
  )
}

/** As it is booked; else as the home wishes. */
const usualMode = ({ meeting, guests, round }: Case): Mode =>
  meeting.booking?.mode ?? modeFor(guests, round.modes)
