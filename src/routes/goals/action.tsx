import { type Action, actionFor, photoOfDoneFor } from '../../domain/goals/actions/actions.ts'
import { dropAction, finishAction } from '../../domain/goals/actions/write.ts'
import type { Table } from '../../domain/goals/goals.ts'
import { isDoer } from '../../domain/goals/rules.ts'
import { doneSchema, dropSchema } from '../../domain/goals/schema.ts'
import { form, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Forbidden } from '../../platform/refusal.ts'
import { IMAGE_HEADERS, sentImage } from '../sent-image.ts'
import { actionPage } from './action-page.tsx'

export type Loaded = Table<{ action: Action }>

/** One action, to whoever may read it; who does it says there that it is done. */
export const showAction = async (visit: Visit) =>
  visit.show(actionPage(visit, await load(visit), untouched, untouched))

const load = (visit: Visit): Promise<Loaded> => actionFor(visit.ctx, visit.id('action'))

/** Only who does it comes this far; others who read it may not. */
async function loadDoer(visit: Visit): Promise<Loaded> {
  const loaded = await load(visit)
  if (!isDoer(loaded.seat.side, loaded.action.owner)) throw new Forbidden('action')
  return loaded
}

/** Done: with a word or a photo. */
export const doneForm = form({
  schema: doneSchema,
  load: loadDoer,
  show: (visit, loaded, shown) => actionPage(visit, loaded, shown, untouched),
  async save(visit, { action }, { words, photo }) {
    await finishAction(visit.ctx, action.id, words, await sentImage(photo))
    return visit.go(back(action), { toast: visit.say.t('goals.action.thanks') })
  },
})

/** Given up, and why. */
export const dropForm = form({
  schema: dropSchema,
  load: loadDoer,
  show: (visit, loaded, shown) => actionPage(visit, loaded, untouched, shown),
  async save(visit, { action }, { why }) {
    await dropAction(visit.ctx, action.id, why)
    return visit.go(back(action), { toast: visit.say.t('goals.action.dropped') })
  },
})

const back = ({ id, goal }: Action) => (goal ? `/goals/${goal.id}` : `/actions/${id}`)

/** The photo that shows it. */
export const showActionPhoto = async (visit: Visit) =>
  visit.c.body(new Uint8Array(await photoOfDoneFor(visit.ctx, visit.id('action'))), 200, IMAGE_HEADERS)
