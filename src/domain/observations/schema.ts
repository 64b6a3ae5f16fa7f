import { z } from 'zod'
import {
  check,
  choice,
  day,
  id,
  optionalId,
  several,
  text,
  whole,
  words,
} from '../../platform/http/fields.ts'
import type { Audience, Bearing, Domain } from './tables.ts'

export const DOMAINS = ['academic', 'social', 'wellbeing'] as const satisfies Domain[]
export const BEARINGS = ['strength', 'challenge', 'none'] as const satisfies Bearing[]
export const AUDIENCES = ['team', 'staff', 'family'] as const satisfies Audience[]

/** The most that one writes at once; what is joined of several may be longer. */
export const MOST_TEXT = 4000
export const LONGEST_TEXT = 20_000

const said = {
  text: words(MOST_TEXT),
  seen_on: day(),
  area: optionalId(),
  bearing: choice(BEARINGS).default('none'),
  audience: choice(AUDIENCES).default('team'),
  /** The author has read that the text names another child, and keeps it so. */
  names_seen: check(),
}

export const captureSchema = z.object({
  ...said,
  client_key: id(),
  children: several(id()).refine(list => list.length > 0, 'observations.invalid.children'),
  photo: z.instanceof(File).optional().catch(undefined),
})
export type Captured = Omit<z.output<typeof captureSchema>, 'photo'>

export const correctionSchema = z.object({
  ...said,
  text: words(LONGEST_TEXT),
  /** What it was when the author began to write. */
  version: whole(1, 32_000),
})
export type Correction = z.output<typeof correctionSchema>

export const areaSchema = z.object({ name: words(80), domain: choice(DOMAINS) })
export const areaNameSchema = z.object({ name: text(80) })
export const cadenceSchema = z.object({ weeks: whole(1, 26) })

export const updateSchema = z.object({
  items: several(id()),
  question: words(500),
  names_seen: check(),
})
export type NewUpdate = z.output<typeof updateSchema>
