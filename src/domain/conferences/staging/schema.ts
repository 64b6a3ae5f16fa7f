import { z } from 'zod'
import { id, optionalDay, several, text } from '../../../platform/http/fields.ts'

const clockOrNone = () =>
  text(5).refine(value => value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'common.invalid.time')

/** A day and a time of the school's zone, or nothing. */
const fields = z.object({
  staff_day: optionalDay().default(''),
  staff_at: clockOrNone().default(''),
  first_day: optionalDay(),
  first_at: clockOrNone(),
  all_day: optionalDay(),
  all_at: clockOrNone(),
  home: several(id()),
})

/** From when who chooses, as wall times `YYYY-MM-DDTHH:MM`. No time for all: now. */
export type StagesAsked = { staff?: string | null; first: string | null; all: string | null; homes: string[] }

const wallOf = (day: string, at: string) => (day === '' ? null : `${day}T${at || '08:00'}`)

export const stagesAsked = fields.transform(
  (given): StagesAsked => ({
    staff: wallOf(given.staff_day, given.staff_at),
    first: wallOf(given.first_day, given.first_at),
    all: wallOf(given.all_day, given.all_at),
    homes: given.home,
  }),
)
