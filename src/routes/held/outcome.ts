import { z } from 'zod'
import { noteEnd } from '../../domain/conferences/held/ends.ts'
import { type Noting, notingFor } from '../../domain/conferences/held/noting.ts'
import type { CameSaid } from '../../domain/conferences/held/rules.ts'
import type { Came, Went } from '../../domain/conferences/held/tables.ts'
import { namesOf } from '../../domain/people/names.ts'
import { choice, type Fields, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { idIn, undoOf } from '../rounds/address.ts'
import { dayOf } from './day-of.ts'
import { type Loaded, outcomePage } from './outcome-page.tsx'

const clockOrNone = text(5).refine(
  value => value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'common.invalid.time',
)
const said = z.object({
  went: choice(['all', 'held', 'home_away', 'home_silent', 'school_away']),
  began: clockOrNone,
  ended: clockOrNone,
  note: text(500),
})

/** How one meeting went, with everyone who could have been there. The day sheet sends the usual answer in one tap. */
export const outcomeForm = form({
  schema: said,
  async load(visit: Visit): Promise<Loaded> {
    const noting = await notingFor(visit.ctx, idIn(visit, 'meeting'))
    return {
      noting,
      names: await namesOf(visit.ctx, [...noting.people.map(one => one.id), noting.meeting.child]),
    }
  },
  show: outcomePage,
  async save(visit, { noting }, input) {
    const said: { went: Went; came: CameSaid } =
      input.went === 'all'
        ? { went: 'held', came: 'all' }
        : { went: input.went, came: cameIn(noting, visit.fields) }
    // the one tap of the day sheet says nothing of a note
    const note = visit.fields.note === undefined ? undefined : input.note
    const { change } = await noteEnd(visit.ctx, noting.meeting.meeting, { ...input, ...said, note })
    const day = dayOf(visit, noting)
    return visit.go(day.path, { toast: visit.say.t('held.noted'), undo: undoOf(visit, change, day.plain) })
  },
})

/** What was said of each. */
function cameIn({ people }: Noting, fields: Fields): Map<string, Came> {
  const all: Came[] = ['came', 'late', 'away', 'silent']
  return new Map(
    people.flatMap(({ id }) => {
      const came = all.find(one => one === fields[`came-${id}`])
      return came ? [[id, came] as const] : []
    }),
  )
}
