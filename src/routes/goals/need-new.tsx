import { type OpenGoal, openGoalsAt } from '../../domain/goals/open-goals.ts'
import { needSchema } from '../../domain/goals/schema.ts'
import { type Seat, seatFor } from '../../domain/goals/seat.ts'
import type { Source } from '../../domain/goals/sources.ts'
import { needReader } from '../../domain/goals/support/support.ts'
import { openSupport } from '../../domain/goals/support/write.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { TextArea } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { AudienceField } from './audience-field.tsx'
import { FormPage } from './form-page.tsx'
import { From, originOf, sourceFields, sourcesIn } from './from.tsx'
import { GoalField } from './goal-field.tsx'

type Loaded = Source & { seat: Seat; goals: OpenGoal[] }

/** Somebody names a need: also from what a home has said, and the school from what it saw. */
export const needForm = form({
  schema: needSchema,
  async load(visit): Promise<Loaded> {
    const seat = needReader(await seatFor(visit.ctx, visit.id('child')))
    const [goals, sources] = await Promise.all([openGoalsAt(visit.ctx, seat), sourcesIn(visit, seat)])
    return { seat, goals, ...sources }
  },
  show: needPage,
  async save(visit, loaded, { from, agenda: _, ...input }) {
    const origin = { ...originOf(loaded), ...(from && { item: from }) }
    const id = await openSupport(visit.ctx, loaded.seat.child.id, input, origin)
    return visit.go(`/support/${id}`, { toast: visit.say.t('goals.support.opened') })
  },
})

function needPage(visit: Visit, { seat, goals, ...source }: Loaded, shown: Shown) {
  const { say } = visit
  const path = `/children/${seat.child.id}/support`
  return (
    <FormPage
      visit={visit}
      shown={shown}
      title={say.t('goals.support.open')}
      eyebrow={<bdi>{seat.child.full}</bdi>}
      lead={say.t('goals.support.open.lead')}
      action={`${path}/new`}
      back={path}
      submit={say.t('goals.support.send')}
      fields={sourceFields(source)}
      before={<From visit={visit} source={source} />}
    >
      <TextArea
        {...fieldOf(visit, shown, 'need')}
        label={say.t('goals.support.need')}
        rows={4}
        maxlength={4000}
        required
      />
      <GoalField visit={visit} goals={goals} shown={shown} />
      <AudienceField visit={visit} seat={seat} shown={shown} student={false} team usual={usualFor(seat)} />
    </FormPage>
  )
}

/** The narrowest that helps: the school thinks about it first, a home speaks with the school. */
const usualFor = (seat: Seat) => (seat.side === 'home' ? 'home' : 'team')
