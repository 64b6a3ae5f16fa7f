import { type Area, addArea, areasOf } from '../../domain/observations/areas.ts'
import { areaSchema, DOMAINS } from '../../domain/observations/schema.ts'
import { needHead } from '../../domain/people/policy.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { goChanged } from '../people/wording.ts'
import { fieldOf } from '../problems.tsx'
import { areaName } from './wording.ts'

type Listed = Area & { retired: boolean }

/** The headings under which the school writes down what it sees, and a form for one more. */
export const areasForm = form({
  schema: areaSchema,
  load({ ctx }) {
    needHead(ctx)
    return areasOf(ctx, { retired: true })
  },
  show: areasPage,
  async save(visit, _, input) {
    const { change } = await addArea(visit.ctx, input)
    return goChanged(visit, '/areas', change)
  },
})

function areasPage(visit: Visit, areas: Listed[], shown: Shown) {
  const { say } = visit
  const title = say.t('observations.areas.title')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('observations.areas.lead')} />
      {DOMAINS.map(domain => (
        <Section title={say.t(`observations.domain.${domain}`)} id={domain}>
          <Lines visit={visit} areas={areas.filter(area => area.domain === domain)} />
        </Section>
      ))}
      <Section title={say.t('observations.areas.add')} id="add">
        <EditForm visit={visit} shown={shown} action="/areas" submit={say.t('observations.areas.add')}>
          <TextField
            {...fieldOf(visit, shown, 'name')}
            label={say.t('observations.areas.name')}
            maxlength={80}
            required
          />
          <ChoiceField
            {...fieldOf(visit, shown, 'domain', 'academic')}
            label={say.t('observations.areas.domain')}
            options={DOMAINS.map(value => ({ value, label: say.t(`observations.domain.${value}`) }))}
            inline
            required
          />
        </EditForm>
      </Section>
    </Frame>
  )
}

const Lines = ({ visit, areas }: { visit: Visit; areas: Listed[] }) => (
  <ul class="plain">
    {areas.map(area => (
      <li class="row">
        <a href={visit.href(`/areas/${area.id}`)}>
          <bdi>{areaName(visit, area)}</bdi>
        </a>
        {area.retired && <Tag>{visit.say.t('observations.areas.retired')}</Tag>}
      </li>
    ))}
  </ul>
)
