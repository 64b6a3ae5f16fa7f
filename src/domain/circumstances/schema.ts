import { z } from 'zod'
import { choice, day, id, several, words } from '../../platform/http/fields.ts'
import { PURPOSES } from './rules.ts'

export const confidingSchema = z.object({
  text: words(8000),
  purpose: choice(PURPOSES).default(PURPOSES[0]),
  readers: several(id()),
  until: day(),
})
export const stayingSchema = z.object({ until: day() })

export type Confiding = z.output<typeof confidingSchema>
