import { z } from 'zod'
import { choice, text, words } from '../../../platform/http/fields.ts'
import { SEEN_BY } from './rules.ts'

const MOST_MINUTES = 120

/** How long an item may take; empty: nobody says. */
const minutes = text(3)
  .refine(value => /^\d*$/.test(value), 'common.invalid.number')
  .transform(value => (value === '' ? null : Number(value)))
  .refine(value => value === null || (value >= 1 && value <= MOST_MINUTES), {
    error: 'common.invalid.range',
    params: { min: 1, max: MOST_MINUTES },
  })

export const newItem = z.object({ text: words(4000), minutes, seen: choice(SEEN_BY) })
export type NewItem = z.output<typeof newItem>
