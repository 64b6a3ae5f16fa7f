import { z } from 'zod'
import { choice, clock, id, several, text, whole, words } from '../../platform/http/fields.ts'
import { KINDS, SCHOOL_STEPS } from './rules.ts'

const MOST_SIGNS = 20_000

const item = {
  kind: choice(KINDS),
  text: words(MOST_SIGNS),
  audience: choice(['team', 'named']),
  readers: several(id()),
  homes: choice(['ours', 'both']).default('ours'),
  photo: z.instanceof(File).optional().catch(undefined),
}
/** What a home says. */
export const itemSchema = z.object(item)
/** The same typed by one of the school while somebody of the home speaks. */
export const spokenSchema = z.object({ ...item, author: id(), spoken_by: text(200) })

export type NewItem = Omit<z.output<typeof itemSchema>, 'photo'>

export const stepSchema = z.object({ step: choice(SCHOOL_STEPS), text: words(MOST_SIGNS) })
export const replySchema = z.object({ text: words(MOST_SIGNS) })
export const readersSchema = z.object({ audience: choice(['team', 'named']), readers: several(id()) })

const days = whole(1, 60)
export const settingsSchema = z.object({
  concern: days,
  observation: days,
  insight: days,
  aspiration: days,
  school_days: several(whole(1, 7)).refine(list => list.length > 0, 'common.invalid.choose'),
  quiet_from: clock(),
  quiet_until: clock(),
  most_a_week: whole(3, 50),
  reach: text(200),
})
export type NewSettings = z.output<typeof settingsSchema>
