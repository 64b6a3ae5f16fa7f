import { z } from 'zod'
import { choice, id, several, text, words } from '../../../platform/http/fields.ts'

const MOST = 10_000

export const OUTCOMES = ['agreed', 'differ', 'follow_up', 'not_now'] as const

/** Who said it: a side, or a side and one of its people as `side:id`. */
export const said = z.object({ text: words(MOST), who: words(60) })

/** Two views need both in words; every other outcome says what was agreed, what follows, or why not now. */
export const outcome = z
  .object({
    came: choice(OUTCOMES),
    words: text(MOST),
    home_words: text(MOST),
    school_words: text(MOST),
    student_words: text(MOST),
    /** Other items that are left for another time in the same words. */
    also: several(id()),
    /** How many outcomes of the item the form knew of. */
    knew: text(4)
      .refine(value => /^\d+$/.test(value), 'common.invalid.number')
      .transform(Number),
  })
  .superRefine((said, checked) => {
    const needed = said.came === 'differ' ? (['home_words', 'school_words'] as const) : (['words'] as const)
    for (const field of needed)
      if (said[field].trim() === '')
        checked.addIssue({ code: 'custom', path: [field], message: 'common.invalid.required' })
  })
export type OutcomeSaid = z.output<typeof outcome>
