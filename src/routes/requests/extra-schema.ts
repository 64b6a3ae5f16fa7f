import { z } from 'zod'
import type { ExtraInput } from '../../domain/conferences/requests/extra.ts'
import { choice, clock, day, id, optionalId, several, whole, words } from '../../platform/http/fields.ts'
import type { Problems } from '../../platform/refusal.ts'
import { Invalid } from '../../platform/refusal.ts'

/** So many times may be proposed to a family. */
export const MOST_TIMES = 5
const rows = Array.from({ length: MOST_TIMES }, (_, n) => n)
/** An hour that was offered, `YYYY-MM-DDTHH:MM`. */
const wall = () => {
  const [on, at] = [day(), clock()]
  return words(16).refine(
    value =>
      on.safeParse(value.slice(0, 10)).success && value[10] === 'T' && at.safeParse(value.slice(11)).success,
    'common.invalid.time',
  )
}
const optional = (field: z.ZodType<string, string>) => z.literal('').or(field).default('')

const times = Object.fromEntries(
  rows.flatMap(n => [
    [`day-${n}`, z.literal('').or(day()).default('')],
    [`at-${n}`, z.literal('').or(clock()).default('')],
  ]),
) as Record<`day-${number}` | `at-${number}`, ReturnType<typeof optional>>

export const extraSchema = z.object({
  ...times,
  time: several(wall()),
  educators: several(id()),
  minutes: whole(5, 120),
  mode: choice(['in_person', 'video', 'phone']),
  room: optionalId(),
  interpreter: optionalId(),
})

/** A time has a day and a clock; half of one is named by its field. */
export function extraIn(input: z.output<typeof extraSchema>): ExtraInput {
  const { educators, minutes, mode, room, interpreter } = input
  const typed = input as unknown as Record<string, string>
  const problems: Problems = {}
  const starts = rows.flatMap(n => {
    const [on, at] = [typed[`day-${n}`] ?? '', typed[`at-${n}`] ?? '']
    if (on === '' && at === '') return []
    if (on === '' || at === '')
      problems[on === '' ? `day-${n}` : `at-${n}`] = { key: 'common.invalid.required' }
    return [`${on}T${at}`]
  })
  const all = [...starts, ...input.time]
  if (all.length > MOST_TIMES) problems.time = { key: 'requests.invalid.times' }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return { educators, minutes, mode, room: room || null, interpreter: interpreter || null, times: all }
}
