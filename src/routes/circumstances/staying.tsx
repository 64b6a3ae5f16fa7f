import type { Circumstance } from '../../domain/circumstances/circumstances.ts'
import { lastDays } from '../../domain/circumstances/rules.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { DateField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/head.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf } from '../problems.tsx'
import { lastDayOf } from './wording.ts'

type Props = { visit: Visit; note: Circumstance; shown: Shown }

/** Its author sets another last day, or ends it now. */
export function Staying({ visit, note, shown }: Props) {
  const { say, href, ctx } = visit
  const { first, most } = lastDays(schoolDay(ctx))
  return (
    <>
      <Section title={say.t('circumstances.staying')}>
        <EditForm
          visit={visit}
          shown={shown}
          action={`/circumstances/${note.id}`}
          submit={say.t('common.save')}
          cancel={{ href: `/children/${note.child.id}/circumstances`, label: say.t('common.back') }}
        >
          <DateField
            {...fieldOf(visit, shown, 'until', lastDayOf(note).toString())}
            label={say.t('circumstances.until')}
            hint={say.t('circumstances.until.hint')}
            min={first.toString()}
            max={most.toString()}
            required
          />
        </EditForm>
      </Section>
      <Section title={say.t('circumstances.end.title')}>
        <p>{say.t('circumstances.end.lead')}</p>
        <Form
          action={href(`/circumstances/${note.id}/end`)}
          submit={say.t('circumstances.end')}
          kind="danger"
        />
      </Section>
    </>
  )
}
