import { confide, confiderFor } from '../../domain/circumstances/confiding.ts'
import { lastDays, PURPOSES } from '../../domain/circumstances/rules.ts'
import { confidingSchema } from '../../domain/circumstances/schema.ts'
import type { HomeTeam } from '../../domain/people/home-team.ts'
import { schoolDay } from '../../platform/ctx.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { DateField, TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'

/** A guardian tells some of the school something in confidence. */
export const confideForm = form({
  schema: confidingSchema,
  load: visit => confiderFor(visit.ctx, visit.id('child')),
  show(visit, home, shown) {
    const { say } = visit
    const title = say.t('circumstances.new.title', { child: home.child.given })
    const back = `/children/${home.child.id}/circumstances`
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('circumstances.new.lead')} />
        <EditForm
          visit={visit}
          shown={shown}
          action={`${back}/new`}
          submit={say.t('circumstances.tell')}
          cancel={{ href: back, label: say.t('common.cancel') }}
        >
          <ConfideFields visit={visit} home={home} shown={shown} />
          <Audience>{say.t('circumstances.audience')}</Audience>
        </EditForm>
      </Frame>
    )
  },
  async save(visit, home, input) {
    const id = await confide(visit.ctx, visit.house.sealer, home, input)
    return visit.go(`/circumstances/${id}`, { toast: visit.say.t('circumstances.told') })
  },
})

type FieldsProps = { visit: Visit; home: HomeTeam; shown: Shown }

function ConfideFields({ visit, home, shown }: FieldsProps) {
  const { say } = visit
  const { usual, first, most } = lastDays(schoolDay(visit.ctx))
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, 'text')}
        label={say.t('circumstances.text')}
        hint={say.t('circumstances.text.hint', { child: home.child.given })}
        required
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'purpose', PURPOSES[0])}
        label={say.t('circumstances.purpose')}
        options={PURPOSES.map(value => ({ value, label: say.t(`circumstances.purpose.${value}`) }))}
        required
      />
      <ChecksField
        {...fieldOf(visit, shown, 'readers')}
        label={say.t('circumstances.readers')}
        options={home.team.map(({ id, full, title: work }) => ({
          value: id,
          label: <bdi>{full}</bdi>,
          ...(work && { hint: work }),
        }))}
        values={valuesOf(shown, 'readers')}
      />
      <DateField
        {...fieldOf(visit, shown, 'until', usual.toString())}
        label={say.t('circumstances.until')}
        hint={say.t('circumstances.until.hint')}
        min={first.toString()}
        max={most.toString()}
        required
      />
    </>
  )
}
