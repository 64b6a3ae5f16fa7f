import { unfitCount } from '../../domain/conferences/days/unfit-count.ts'
import { roundOfHomesFor } from '../../domain/conferences/round-families.ts'
import {
  changeRound,
  createRound,
  type SetupGround,
  setupGround,
} from '../../domain/conferences/round-setup.ts'
import { type RoundView, roundFor } from '../../domain/conferences/rounds.ts'
import { linesOf, MOST_DAYS, MOST_NEW_ROOMS, roundSetup } from '../../domain/conferences/schema.ts'
import type { Fields } from '../../platform/http/fields.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { roundIn, undoOf } from './address.ts'
import { SetupFaults } from './setup-faults.tsx'
import { SetupFields } from './setup-fields.tsx'
import { valuesIn } from './setup-values.ts'

type Loaded = { ground: SetupGround; round?: RoundView }

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

/** Hours that were changed may leave meetings where they no longer fit: then these come next. */
async function afterHours(visit: Visit): Promise<string> {
  const { round, meetings, ahead } = await roundOfHomesFor(visit.ctx, roundIn(visit))
  const page = `/rounds/${round.id}`
  return unfitCount(visit.ctx, round, meetings, ahead) > 0 ? `${page}/unfit-times` : page
}

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

function setupPage(visit: Visit, { ground, round }: Loaded, shown: Shown) {
  const { say, href } = visit
  const title = round ? say.t('rounds.setup.title', { name: round.name }) : say.t('rounds.setup.title.new')
  const values = valuesIn(visit, ground, round, shown)
  const path = round ? `/rounds/${round.id}` : '/rounds'
  const action = href(round ? `${path}/setup` : '/rounds/new')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t(round ? 'rounds.setup.lead' : 'rounds.setup.lead.new')} />
      {ground.answered && <Notice tone="sun">{say.t('rounds.setup.answered')}</Notice>}
      <Form
        action={action}
        submit={say.t(round ? 'common.save' : 'rounds.setup.create')}
        fields={{ key: newKey() }}
        summary={<SetupFaults visit={visit} ground={ground} shown={shown} />}
        cancel={{ href: href(path), label: say.t('common.cancel') }}
      >
        <SetupFields
          visit={visit}
          ground={ground}
          values={values}
          problems={shown.problems}
          action={action}
        />
      </Form>
    </Frame>
  )
}
