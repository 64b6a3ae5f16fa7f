import { cadenceFor, setCadence } from '../../domain/observations/cadence.ts'
import { cadenceSchema } from '../../domain/observations/schema.ts'
import { needHead } from '../../domain/people/policy.ts'
import { form } from '../../platform/http/form.ts'
import { TextField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { goChanged } from '../people/wording.ts'
import { fieldOf } from '../problems.tsx'

/** How often each family hears, as the head sets it. */
export const cadenceForm = form({
  schema: cadenceSchema,
  load({ ctx }) {
    needHead(ctx)
    return cadenceFor(ctx)
  },
  show(visit, weeks, shown) {
    const { say } = visit
    const title = say.t('observations.cadence.title')
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('observations.cadence.lead')} />
        <EditForm
          visit={visit}
          shown={shown}
          action="/updates/rhythm"
          submit={say.t('observations.cadence.save')}
          cancel={{ href: '/updates', label: say.t('common.cancel') }}
        >
          <TextField
            {...fieldOf(visit, shown, 'weeks', String(weeks))}
            label={say.t('observations.cadence.weeks')}
            hint={say.t('observations.cadence.hint')}
            inputmode="numeric"
            short
            required
          />
        </EditForm>
      </Frame>
    )
  },
  async save(visit, _, { weeks }) {
    const { change } = await setCadence(visit.ctx, weeks)
    return goChanged(visit, '/updates', change)
  },
})
