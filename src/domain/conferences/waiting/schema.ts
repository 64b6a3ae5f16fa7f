import { z } from 'zod'
import { check, day, id, several, text, words } from '../../../platform/http/fields.ts'

const clock = () =>
  text(5).refine(value => value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'common.invalid.time')

const wishes = {
  meetings: several(id()),
  together: check(),
  from_at: clock(),
  until_at: clock(),
  days: several(day()),
}

/** What somebody who waits wishes for; times of the day as HH:MM, empty: any. */
export const ownWishes = z.object(wishes).transform(wish => ({ ...wish, spoken_by: '' }))
/** The same when the school writes it down, with the name of who spoke. */
export const spokenWishes = z.object({ ...wishes, spoken_by: words(200) })
export type Wishes = z.output<typeof ownWishes>
