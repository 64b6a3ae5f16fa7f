import type { Temporal } from 'temporal-polyfill'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { SetupGround } from '../../domain/conferences/rounds/setup.ts'
import { interprets, isHere, teaches } from '../../domain/people/staff.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Fields } from '../../platform/http/fields.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { hasValues } from '../problems.tsx'

/** What the form holds: what was typed, or else the round as it is, or else a usual one. */
export function valuesIn(visit: Visit, ground: SetupGround, round: RoundView | undefined, shown: Shown) {
  if (hasValues(shown)) return shown.values
  return round ? valuesOfRound(round) : usualValues(visit, ground)
}

/** A round that a head could take as it is: two school days in two weeks, everyone there the whole time. */
function usualValues({ ctx, say }: Visit, { rooms, staff, taken }: SetupGround): Fields {
  const today = schoolDay(ctx)
  const first = freeDayFrom(today.add({ days: 14 }), taken)
  const days = [first, freeDayFrom(first.add({ days: 1 }), taken)]
  const present = staff.filter(isHere)
  const leads = present.filter(one => teaches(one) && one.leads.length > 0)
  const educators = leads.length > 0 ? leads : present.filter(teaches)
  return {
    name: say.t('rounds.setup.name.usual', { month: say.date(first, 'month') }),
    length_minutes: '20',
    buffer_minutes: '5',
    interpreted_minutes: '0',
    modes: ['in_person', 'video', 'phone'],
    video_link: '',
    video_by: 'own',
    phone_line: '',
    answers_until: today.add({ days: 9 }).toString(),
    room: rooms.map(room => room.id),
    'new-0': '',
    ...Object.assign({}, ...days.map((day, n) => dayValues(n, day.toString(), '14:30', '18:30'))),
    ...Object.fromEntries(educators.map(one => [`educator-${one.id}`, 'yes'])),
    ...Object.fromEntries(present.filter(interprets).map(one => [`interpreter-${one.id}`, 'yes'])),
  }
}

/** The first school day from there on that no round has. */
function freeDayFrom(from: Temporal.PlainDate, taken: string[]): Temporal.PlainDate {
  const day = schoolDayFrom(from)
  return taken.includes(day.toString()) ? freeDayFrom(day.add({ days: 1 }), taken) : day
}

/** That day, or the Monday after it. */
const schoolDayFrom = (day: Temporal.PlainDate) =>
  day.dayOfWeek <= 5 ? day : day.add({ days: 8 - day.dayOfWeek })

const dayValues = (row: number, day: string, from: string, until: string): Fields => ({
  [`day-${row}`]: day,
  [`from-${row}`]: from,
  [`until-${row}`]: until,
})

/** A round as its own form would have sent it. */
function valuesOfRound(round: RoundView): Fields {
  return {
    name: round.name,
    length_minutes: String(round.length_minutes),
    buffer_minutes: String(round.buffer_minutes),
    interpreted_minutes: String(round.interpreted_minutes),
    modes: round.modes,
    video_link: round.video_link,
    video_by: round.video_by,
    phone_line: round.phone_line,
    answers_until: round.answers_until,
    room: round.rooms.map(room => room.id),
    ...Object.assign({}, ...round.days.map((span, n) => dayValues(n, span.day, span.from_at, span.until_at))),
    ...Object.assign({}, ...round.staff.map(one => staffValues(round, one))),
  }
}

function staffValues(round: RoundView, one: RoundView['staff'][number]): Fields {
  const name = `${one.part}-${one.person_id}`
  const values: Fields = {
    [name]: 'yes',
    [`${name}-room`]: one.room_id ?? '',
    [`${name}-rest`]: one.break_after === null ? '' : String(one.break_after),
  }
  round.days.forEach((span, row) => {
    const mine = round.hours.filter(
      hours => hours.person_id === one.person_id && hours.part === one.part && hours.day === span.day,
    )
    const there = mine.find(hours => hours.kind === 'there')
    const pause = mine.find(hours => hours.kind === 'break')
    const whole = there?.from_at === span.from_at && there.until_at === span.until_at
    if (!there) values[`${name}-away-${row}`] = 'yes'
    values[`${name}-from-${row}`] = whole ? '' : (there?.from_at ?? '')
    values[`${name}-until-${row}`] = whole ? '' : (there?.until_at ?? '')
    values[`${name}-pause-${row}`] = pause?.from_at ?? ''
    values[`${name}-resume-${row}`] = pause?.until_at ?? ''
  })
  return values
}
