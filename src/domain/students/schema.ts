import { z } from 'zod'
import { choice, clock, day, id, optionalId, text, whole, words } from '../../platform/http/fields.ts'

const age = whole(3, 21)
export const agesSchema = z
  .object({
    pictures_from: age,
    code_from: age,
    alone_from: age,
    pictures: whole(2, 3),
    day_ends: clock(),
    weeks_before: whole(1, 12),
  })
  .refine(ages => ages.pictures_from <= ages.code_from, {
    message: 'students.invalid.codeBefore',
    path: ['code_from'],
  })
export type NewAges = z.output<typeof agesSchema>

export const tabletSchema = z.object({ name: words(100), last_day: day() })
export type NewTablet = z.output<typeof tabletSchema>

const PASS_ACTS = ['choose', 'hand_over', 'end', 'revoke'] as const
/** What an educator does to the pass of a child, or to a tablet of the group. */
export const passActSchema = z.object({ what: choice(PASS_ACTS), child: optionalId(), tablet: optionalId() })

/** What came from a tablet that shows a pass: pictures so far, the one that was pressed, or digits. */
const shownSchema = z.object({ picked: text(60), pick: text(20), code: text(40) })
/** The same, chosen anew: with a symbol, and said to be right. */
export const chosenSchema = shownSchema.extend({ symbol: text(20), sure: text(3) })
export const setUpSchema = z.object({ tablet: id(), secret: words(60) })
