import { note, notingFor } from '../../domain/safeguarding/noting.ts'
import { notingSchema } from '../../domain/safeguarding/schema.ts'
import { schoolDay } from '../../platform/ctx.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChecksField } from '../../ui/choice.tsx'
import { DateField, SelectField, TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'
import { InDanger } from './in-danger.tsx'

/** One of the school notes what was seen and heard. */
export const noteForm = form({
  schema: notingSchema,
  load: visit => notingFor(visit.ctx),
  show(visit, loaded, shown) {
    const { say } = visit
    return (
      <Frame visit={visit} title={say.t('safeguarding.note')}>
        <PageHead title={say.t('safeguarding.note')} lead={say.t('safeguarding.note.lead')} />
        <InDanger say={say} />
        {loaded.colleagues.length === 0 ? (
          <Notice tone="sun">{say.t('safeguarding.readers.nobody')}</Notice>
        ) : (
          <EditForm
            visit={visit}
            shown={shown}
            action="/safeguarding/new"
            submit={say.t('safeguarding.save')}
            cancel={{ href: '/safeguarding', label: say.t('common.cancel') }}
          >
            <NoteFields visit={visit} loaded={loaded} shown={shown} />
            <Audience>{say.t('safeguarding.audience')}</Audience>
          </EditForm>
        )}
      </Frame>
    )
  },
  async save(visit, _loaded, input) {
    await note(visit.ctx, visit.house.sealer, input)
    // who is of the child's family has noted it for others, and reads no further
    return visit.go('/safeguarding', { toast: visit.say.t('safeguarding.saved') })
  },
})

type FieldsProps = { visit: Visit; loaded: Awaited<ReturnType<typeof notingFor>>; shown: Shown }

function NoteFields({ visit, loaded: { children, colleagues }, shown }: FieldsProps) {
  const { say, ctx } = visit
  const today = schoolDay(ctx).toString()
  const heads = colleagues.filter(one => one.roles.includes('head')).map(one => one.id)
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'child')}
        label={say.t('safeguarding.child')}
        empty={say.t('safeguarding.child.choose')}
        options={children.map(({ id, full }) => ({ value: id, label: full }))}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'seen_on', today)}
        label={say.t('safeguarding.seenOn')}
        max={today}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'text')}
        label={say.t('safeguarding.text')}
        hint={say.t('safeguarding.text.hint')}
        rows={8}
        required
      />
      <ChecksField
        {...fieldOf(visit, shown, 'readers')}
        label={say.t('safeguarding.readers')}
        hint={say.t('safeguarding.readers.hint')}
        options={colleagues.map(({ id, full, title }) => ({
          value: id,
          label: <bdi>{full}</bdi>,
          ...(title && { hint: title }),
        }))}
        values={valuesOf(shown, 'readers', heads)}
      />
    </>
  )
}
