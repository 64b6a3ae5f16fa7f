import { Temporal } from 'temporal-polyfill'
import { backToBack } from '../../domain/conferences/booking/bundles.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { openCases, whyNot } from '../../domain/conferences/choosing/choosing.ts'
import { pickText } from '../../domain/conferences/choosing/schema.ts'
import { type Option, SelectField } from '../../ui/field.tsx'
import { whenOf } from '../meeting/when.ts'
import { fieldOf, valuesOf } from '../problems.tsx'
import type { BehalfProps } from './behalf-page.tsx'
import { metIn, nameIn } from './words.ts'

type Choice = { label: string; empty: string; hint?: string; options: Option[] }

/** For each child its free times, and for several all times at which they come one after the other. */
export function BehalfTimes(props: BehalfProps) {
  const { visit, choosing, shown } = props
  const { say } = visit
  const choices = [
    ...inRow(props),
    ...choosing.cases.filter(known => !whyNot(choosing, known)).map(known => ofOne(props, known)),
  ]
  const typed = valuesOf(shown, 'time')
  return choices.map(({ options, hint, ...choice }, n) => (
    <SelectField
      {...choice}
      {...(n === 0 ? fieldOf(visit, shown, 'time') : { name: 'time', id: `time-${n}` })}
      value={options.find(({ value }) => typed.includes(value))?.value ?? ''}
      options={options}
      hint={options.length === 0 ? say.t('booking.none') : hint}
    />
  ))
}

function ofOne({ visit: { say }, choosing }: BehalfProps, known: Case): Choice {
  const { meeting, child, booking } = known.meeting
  return {
    label: say.t('booking.for', { child: nameIn(choosing, child), names: metIn(say, choosing, known) }),
    empty: booking
      ? say.t('booking.behalf.stays', { when: whenOf(say, booking) })
      : say.t('booking.behalf.open'),
    options: freeTimes(known).map(({ start, at, wish }) => {
      const when = say.dateTime(Temporal.Instant.from(at), 'dayShort')
      const suits = wish === 'preferred' || wish === 'possible' ? say.t(`booking.behalf.${wish}`) : null
      return { value: pickText({ meeting, start }), label: [when, suits].filter(Boolean).join(' · ') }
    }),
  }
}

/** "Tue, Oct 20, 3:00 PM · Leo and Ana": all of these times or none. */
function inRow({ visit: { say }, choosing }: BehalfProps): Choice[] {
  const open = openCases(choosing)
  const options = backToBack(open).map(({ at, picks }) => {
    const order = picks.map(({ meeting }) => open.find(known => known.meeting.meeting === meeting)!)
    const names = say.list(order.map(known => nameIn(choosing, known.meeting.child)))
    const when = say.dateTime(Temporal.Instant.from(at), 'dayShort')
    return { value: picks.map(pickText).join(' '), label: `${when} · ${names}` }
  })
  if (options.length === 0) return []
  return [
    {
      label: say.t('booking.together'),
      empty: say.t('booking.behalf.each'),
      hint: say.t('booking.behalf.together'),
      options,
    },
  ]
}
