import { z } from 'zod'
import { check, choice, text } from '../../../platform/http/fields.ts'
import { AUDIENCES, PICTURES, type Place } from './rules.ts'
import type { Picture } from './tables.ts'

const words = text(10_000)
const face = choice(['', '1', '2', '3']).default('')

/** What somebody brings, whatever was asked: what was not asked is not kept. */
export const preparation = z.object({
  audience: choice(AUDIENCES),
  /** How often it had been saved when the form was shown: 0 for never. */
  version: text(9)
    .refine(value => /^\d+$/.test(value), 'common.invalid.number')
    .transform(Number),
  ...{ see: words, worry: words, hope: words, proud: words, shows: words, hard: words, want: words },
  ...{ academic: words, social: words, strengths: words, growth: words },
  photo: z.instanceof(File).optional().catch(undefined),
  ...{ no_photo_1: check(), no_photo_2: check(), no_photo_3: check() },
  // each line becomes an item of an agenda
  talk: text(4000),
  ...(Object.fromEntries(PICTURES.map(picture => [picture, face])) as Record<Picture, typeof face>),
})
export type PreparationSaid = Omit<z.output<typeof preparation>, 'photo' | `no_photo_${Place}`>
