import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { CheckField, ChoiceField } from '../../ui/choice.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { fieldOf, hasValues } from '../problems.tsx'
import { Grid } from './grid.tsx'

type FieldsProps = { visit: Visit; view: TimesView; shown: Shown }

/** One form for all siblings: whether, when and how somebody comes. */
export function TimesFields(props: FieldsProps) {
  const { visit, view, shown } = props
  const { say } = visit
  const comes = view.answer?.comes ?? true
  return (
    <>
      {view.bySchool && (
        <TextField
          {...fieldOf(visit, shown, 'spoken_by', view.guardian.full)}
          label={say.t('times.spokenBy')}
          hint={say.t('times.spokenBy.hint')}
          required
        />
      )}
      <ChoiceField
        {...fieldOf(visit, shown, 'comes', comes ? 'yes' : 'no')}
        label={say.t('times.comes')}
        options={[
          { value: 'yes', label: say.t('times.comes.yes') },
          { value: 'no', label: say.t('times.comes.no') },
        ]}
        inline
      />
      <Grid {...props} />
      <Ways {...props} />
      <TextArea
        {...fieldOf(visit, shown, 'note', view.answer?.note)}
        label={say.t('times.note')}
        note={say.t('common.optional')}
        rows={3}
      />
      <Audience id="audience">{say.t('times.audience', { readers: readersOf(props) })}</Audience>
    </>
  )
}

function Ways({ visit, view, shown }: FieldsProps) {
  const { say } = visit
  const { answer, guardian, meetings, round } = view
  const children = say.list(meetings.map(({ child }) => child.given))
  const ticked = (name: string, kept: boolean) => (hasValues(shown) ? Boolean(shown.values[name]) : kept)
  return (
    <>
      {round.modes.length > 1 && (
        <ChoiceField
          {...fieldOf(visit, shown, 'mode', answer?.mode ?? 'any')}
          label={say.t('times.mode')}
          options={(['any', ...round.modes] as const).map(mode => ({
            value: mode,
            label: say.t(`times.mode.${mode}`),
          }))}
          inline
        />
      )}
      {round.modes.length === 1 && <input type="hidden" name="mode" value="any" />}
      <CheckField
        {...fieldOf(visit, shown, 'interpreter')}
        value="yes"
        checked={ticked('interpreter', answer?.interpreter ?? guardian.interpreter)}
        label={interpreterIn(visit, view)}
      />
      <CheckField
        {...fieldOf(visit, shown, 'students_come')}
        value="yes"
        checked={ticked('students_come', answer?.students_come ?? false)}
        label={say.t('times.students.come', { children })}
      />
    </>
  )
}

const readersOf = ({ visit: { say }, view }: FieldsProps) =>
  say.list([...new Set(view.meetings.flatMap(({ educators }) => educators.map(one => one.full)))])

/** Names the language, unless it is the school's own: then it is not known which one is needed. */
const interpreterIn = ({ ctx, say }: Visit, { guardian }: TimesView) =>
  guardian.spoken.split('-')[0] === ctx.school.locale
    ? say.t('times.interpreter.any')
    : say.t('times.interpreter.need', { language: say.languageName(guardian.spoken) })
