import { proposeGoal } from '../../domain/goals/propose.ts'
import { goalSchema } from '../../domain/goals/schema.ts'
import { type Seat, seatFor } from '../../domain/goals/seat.ts'
import type { Hopes, Source } from '../../domain/goals/sources.ts'
import { type Area, areasOf } from '../../domain/observations/areas.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { AudienceField } from './audience-field.tsx'
import { Belongs } from './belongs.tsx'
import { FormPage } from './form-page.tsx'
import { From, originOf, sourceFields, sourcesIn } from './from.tsx'
import { MoreFields, ReviewField, WordingFields } from './wording-fields.tsx'

export type Loaded = Source & Hopes & { seat: Seat; areas: Area[] }

/** A guardian, an educator or the student proposes a goal. */
export const proposeForm = form({
  schema: goalSchema,
  async load(visit): Promise<Loaded> {
    const seat = await seatFor(visit.ctx, visit.id('child'))
    const [areas, sources] = await Promise.all([areasOf(visit.ctx), sourcesIn(visit, seat)])
    return { seat, areas, ...sources }
  },
  show: proposePage,
  async save(visit, loaded, input) {
    // what is named and not for this reader is refused
    const origin = { ...originOf(loaded), ...(input.from && { item: input.from }) }
    const id = await proposeGoal(visit.ctx, loaded.seat.child.id, input, origin)
    return visit.go(`/goals/${id}`, { toast: visit.say.t('goals.proposed') })
  },
})

function proposePage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say } = visit
  const { seat } = loaded
  const child = seat.child.given
  const title = seat.side === 'student' ? say.t('goals.new.own') : say.t('goals.new', { child })
  const path = `/children/${seat.child.id}/goals`
  return (
    <FormPage
      visit={visit}
      shown={shown}
      title={title}
      lead={say.t(`goals.new.lead.${seat.side}`)}
      action={`${path}/new`}
      back={path}
      submit={say.t('goals.propose')}
      fields={sourceFields(loaded)}
      before={<From visit={visit} source={loaded} />}
    >
      <WordingFields visit={visit} seat={seat} shown={shown} />
      <Belongs visit={visit} loaded={loaded} shown={shown} />
      <ReviewField visit={visit} seat={seat} shown={shown} />
      <MoreFields visit={visit} seat={seat} shown={shown} />
      <AudienceField visit={visit} seat={seat} shown={shown} />
    </FormPage>
  )
}
