import { z } from 'zod'
import { check, choice, id, several, text, words } from '../../../platform/http/fields.ts'
import type { TimePick } from '../booking/together.ts'
import type { Wishes } from '../booking/wishes.ts'
import { MODES } from '../schema.ts'

const CHOSEN = /^([0-9a-f-]{36})@(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/

/** A time as a form sends it; several of one button are parted by a space. */
export const pickText = ({ meeting, start }: TimePick): string => `${meeting}@${start}`

/** A day of the calendar and a time of the day. */
const isClock = (wall: string): boolean => {
  const at = Date.parse(`${wall}Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(wall)
}

function picksIn(values: string[], ctx: z.core.$RefinementCtx<string[]>): TimePick[] {
  const picks = values
    .flatMap(value => value.split(' '))
    .filter(Boolean)
    .map(one => {
      const [, meeting = '', start = ''] = CHOSEN.exec(one) ?? []
      return isClock(start) ? { meeting, start } : { meeting: '', start }
    })
  const meetings = new Set(picks.map(pick => pick.meeting))
  const fault = picks.length === 0 || meetings.has('') || meetings.size < picks.length
  if (fault) ctx.addIssue({ code: 'custom', message: 'common.invalid.choose' })
  return picks
}

const time = several(text(2000)).transform(picksIn)

/** Which times are chosen. */
export const chosenTimes = z.object({ time })

/** The same with how the home meets; `mode` for all of them, or left as it is. */
export const wishedTimes = z.object({
  time,
  mode: choice(['kept', ...MODES]).default('kept'),
  guest: several(id()),
  interpreter: check(),
  students_come: check(),
})
export type WishedTimes = z.output<typeof wishedTimes>

/** What somebody of the school types while a family speaks. */
export const spokenChoice = wishedTimes.extend({ spoken_by: words(200) })

/** What is said of these times, as booking takes it. */
export const wishesIn = ({ time, mode, guest, interpreter, students_come }: WishedTimes): Wishes => ({
  modes: mode === 'kept' ? {} : Object.fromEntries(time.map(({ meeting }) => [meeting, mode])),
  comes: guest,
  interpreter,
  students_come,
})
