import { type RoundView, roundFor } from '../../domain/conferences/rounds/rounds.ts'
import {
  changeRound,
  createRound,
  type SetupGround,
  setupGround,
} from '../../domain/conferences/rounds/setup.ts'
import { linesOf, MOST_DAYS, MOST_NEW_ROOMS, roundSetup } from '../../domain/conferences/schema.ts'
import type { Fields } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { afterHours } from '../days/after-hours.ts'
import { roundIn, undoOf } from './address.ts'
import { setupPage } from './setup-page.tsx'

export type Loaded = { ground: SetupGround; round?: RoundView }

const loadNew = async (visit: Visit): Promise<Loaded> => ({ ground: await setupGround(visit.ctx) })

async function loadRound(visit: Visit): Promise<Loaded> {
  const round = await roundFor(visit.ctx, roundIn(visit))
  return { round, ground: await setupGround(visit.ctx, round.id) }
}

export const newRound = withMoreLines(
  loadNew,
  form({
    schema: roundSetup,
    load: loadNew,
    show: setupPage,
    async save(visit, _loaded, setup) {
      const { change, value } = await createRound(visit.ctx, setup)
      const undo = undoOf(visit, change, '/rounds')
      return visit.go(`/rounds/${value}`, { toast: visit.say.t('rounds.setup.made'), undo })
    },
  }),
)

export const changeSetup = withMoreLines(
  loadRound,
  form({
    schema: roundSetup,
    load: loadRound,
    show: setupPage,
    async save(visit, _loaded, setup) {
      const { change } = await changeRound(visit.ctx, roundIn(visit), setup)
      const undo = undoOf(visit, change, `/rounds/${roundIn(visit)}`)
      return visit.go(await afterHours(visit), { toast: visit.say.t('rounds.setup.changed'), undo })
    },
  }),
)

/** "Add a day" and "Add a room" send the form as it is, and it comes back with one line more. */
function withMoreLines(load: (visit: Visit) => Promise<Loaded>, made: ReturnType<typeof form>) {
  return {
    ...made,
    async save(visit: Visit) {
      const { more, ...fields } = visit.fields
      if (more !== 'day' && more !== 'room') return made.save(visit)
      const shown = { values: oneMore(fields, more), problems: {} }
      return visit.show(setupPage(visit, await load(visit), shown))
    },
  }
}

function oneMore(fields: Fields, what: 'day' | 'room'): Fields {
  const [prefix, most] = what === 'day' ? ['day', MOST_DAYS] : ['new', MOST_NEW_ROOMS]
  const line = linesOf(fields, String(prefix), Number(most))
  return line < Number(most) ? { ...fields, [`${prefix}-${line}`]: '' } : fields
}
