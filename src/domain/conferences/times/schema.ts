import { z } from 'zod'
import { check, choice, type Fields, parse, text, words } from '../../../platform/http/fields.ts'
import type { Answer, Said } from './answers.ts'

export const SLOT = 'slot-'

const plain = {
  comes: choice(['yes', 'no']).transform(value => value === 'yes'),
  mode: choice(['any', 'in_person', 'video', 'phone']),
  interpreter: check(),
  students_come: check(),
  note: text(2000),
}
const itself = z.object(plain)
const bySchool = z.object({ ...plain, spoken_by: words(200) })

const reading = (shape: typeof itself | typeof bySchool) =>
  z.record(z.string(), z.unknown()).transform((sent, ctx): Said => {
    const fields = sent as Fields
    const read = parse(shape, fields)
    if (read.ok) return { spoken_by: '', ...read.input, times: timesIn(fields) }
    for (const [field, { key, args }] of Object.entries(read.problems))
      ctx.addIssue({ code: 'custom', path: [field], message: key, params: args })
    return z.NEVER
  })

/** What a guardian sends about its times: one field `slot-YYYY-MM-DDTHH:MM` for each start. */
export const ownTimes = reading(itself)
/** The same when the school writes it down, with the name of who spoke. */
export const spokenTimes = reading(bySchool)

function timesIn(fields: Fields): Answer['times'] {
  return Object.entries(fields).flatMap(([name, choice]) =>
    name.startsWith(SLOT) && (choice === 'preferred' || choice === 'possible')
      ? [{ slot: name.slice(SLOT.length), choice }]
      : [],
  )
}
