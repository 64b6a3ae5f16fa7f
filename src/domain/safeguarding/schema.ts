import { z } from 'zod'
import { day, id, several, words } from '../../platform/http/fields.ts'

export const notingSchema = z.object({
  child: id(),
  text: words(20_000),
  seen_on: day(),
  readers: several(id()),
})
export const addingSchema = z.object({ text: words(20_000) })

export type Noting = z.output<typeof notingSchema>
