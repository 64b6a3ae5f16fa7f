import { z } from 'zod'
import { day, id, several, words } from '../../platform/http/fields.ts'

export const confidingSchema = z.object({ text: words(8000), readers: several(id()), until: day() })
export const stayingSchema = z.object({ until: day() })

export type Confiding = z.output<typeof confidingSchema>
