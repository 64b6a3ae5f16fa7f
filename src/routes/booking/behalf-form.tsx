import { modeFor } from '../../domain/conferences/booking/attendance.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import type { Mode } from '../../domain/conferences/tables.ts'
import { newKey } from '../../platform/ids.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { fieldOf } from '../problems.tsx'
import type { BehalfProps } from './behalf-page.tsx'
import { BehalfTimes } from './behalf-times.tsx'
import { HowWeMeet, oneMode } from './how-we-meet.tsx'
import { TakenTime } from './taken-time.tsx'

/** Who speaks, which times, and how the family meets. */
export function BehalfForm(props: BehalfProps & { cases: Case[] }) {
  const { visit, choosing, shown, cases } = props
  const { say, href } = visit
  const { round, guardian, people } = choosing
  const name = people.get(guardian)?.full ?? ''
  return (
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
  )
}

/** As it is booked; else as the home wishes. */
const usualMode = ({ meeting, guests, round }: Case): Mode =>
  meeting.booking?.mode ?? modeFor(guests, round.modes)
