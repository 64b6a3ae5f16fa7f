import { z } from 'zod'
import type { DayAsk } from '../../domain/conferences/days/hours-moved.ts'
import { clock, day, id, optionalId, several } from '../../platform/http/fields.ts'

/** Which day, on which other one, beginning when, of whom; who interprets then. */
export const askSchema = z.object({
  from: day(),
  to: day(),
  begin: z.literal('').or(clock()).default(''),
  educator: optionalId(),
  interpreters: several(id()),
})

export const askIn = ({ from, to, begin, educator, interpreters }: z.output<typeof askSchema>): DayAsk => ({
  ...{ from, to, interpreters },
  begin: begin === '' ? null : begin,
  educator: educator === '' ? null : educator,
})

/** The same as hidden fields of a form that does what was looked at. */
export const fieldsOfAsk = ({ from, to, begin, educator, interpreters }: DayAsk): [string, string][] => [
  ['from', from],
  ['to', to],
  ['begin', begin ?? ''],
  ['educator', educator ?? ''],
  ...interpreters.map((who): [string, string] => ['interpreters', who]),
]
