import { areaFor, renameArea, retireArea } from '../../domain/observations/areas.ts'
import { areaNameSchema } from '../../domain/observations/schema.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { goChanged } from '../people/wording.ts'
import { fieldOf } from '../problems.tsx'
import { areaName } from './wording.ts'

async function load(visit: Visit) {
  needPerson(visit.ctx)
  return areaFor(visit.ctx, visit.id('area'))
}
type Loaded = Awaited<ReturnType<typeof load>>

/** One area: its name in the school's own words, and putting it aside. */
export const areaForm = form({
  schema: areaNameSchema,
  load,
  show: areaPage,
  async save(visit, area, { name }) {
    const { change } = await renameArea(visit.ctx, area, name.trim())
    return goChanged(visit, '/areas', change)
  },
})

/** Put aside, or taken up again. */
export const retirementAct = act(async visit => {
  const area = await load(visit)
  const { change } = await retireArea(visit.ctx, area.id, !area.retired)
  return goChanged(visit, '/areas', change)
})

function areaPage(visit: Visit, area: Loaded, shown: Shown) {
  const { say, href } = visit
  const title = areaName(visit, area)
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={<bdi>{title}</bdi>} eyebrow={say.t(`observations.domain.${area.domain}`)} />
      <EditForm
        visit={visit}
        shown={shown}
        action={`/areas/${area.id}`}
        submit={say.t('common.save')}
        cancel={{ href: '/areas', label: say.t('common.cancel') }}
      >
        <TextField
          {...fieldOf(visit, shown, 'name', area.name)}
          label={say.t('observations.areas.own')}
          hint={area.starter ? say.t('observations.areas.own.hint') : undefined}
          maxlength={80}
          required={!area.starter}
        />
      </EditForm>
      <Section
        title={say.t(area.retired ? 'observations.areas.back' : 'observations.areas.retire')}
        id="aside"
      >
        <p>{say.t(area.retired ? 'observations.areas.back.text' : 'observations.areas.retire.text')}</p>
        <PostButton
          action={href(`/areas/${area.id}/retirement`)}
          label={say.t(area.retired ? 'observations.areas.back' : 'observations.areas.retire')}
          fields={{ key: newKey() }}
          small
        />
      </Section>
    </Frame>
  )
}
