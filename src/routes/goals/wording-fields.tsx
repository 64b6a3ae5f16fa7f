import type { Goal } from '../../domain/goals/goals.ts'
import { MOST_MILESTONES } from '../../domain/goals/schema.ts'
import type { Seat } from '../../domain/goals/seat.ts'
import type { Version } from '../../domain/goals/versions.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { DateField, TextArea, TextField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'

type Props = { visit: Visit; seat: Seat; shown: Shown; kept?: Version }
type Wording = 'words' | 'child_words' | 'why' | 'baseline' | 'reached_looks_like'

/** The words of a goal; a student is asked in words for a child. */
export function WordingFields(props: Props) {
  const { visit, seat, shown, kept } = props
  const { say } = visit
  const own = seat.side === 'student'
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, 'words', kept?.words)}
        label={wordingLabel(props, 'words')}
        hint={own ? undefined : say.t('goals.field.words.hint')}
        rows={2}
        maxlength={2000}
        required
      />
      {!own && (
        <TextArea
          {...fieldOf(visit, shown, 'child_words', kept?.child_words)}
          label={wordingLabel(props, 'child_words')}
          note={say.t('common.optional')}
          rows={2}
          maxlength={2000}
        />
      )}
      <Way {...props} />
      <StepFields visit={visit} shown={shown} kept={kept} />
    </>
  )
}

const wordingLabel = ({ visit: { say }, seat }: Props, name: Wording) =>
  seat.side === 'student'
    ? say.t(`goals.field.own.${name}`)
    : say.t(`goals.field.${name}`, { child: seat.child.given })

/** Why, from where, and to where. */
function Way(props: Props) {
  const { visit, shown, kept } = props
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, 'why', kept?.why)}
        label={wordingLabel(props, 'why')}
        rows={3}
        maxlength={4000}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'baseline', kept?.baseline)}
        label={wordingLabel(props, 'baseline')}
        note={visit.say.t('common.optional')}
        rows={2}
        maxlength={4000}
      />
      <TextArea
        {...fieldOf(visit, shown, 'reached_looks_like', kept?.reached_looks_like)}
        label={wordingLabel(props, 'reached_looks_like')}
        rows={2}
        maxlength={4000}
        required
      />
    </>
  )
}

function StepFields({ visit, shown, kept }: Omit<Props, 'seat'>) {
  const { say, ctx } = visit
  const steps = kept?.milestones ?? []
  return (
    <fieldset class="field">
      <legend>
        {say.t('goals.steps')} <span class="field-note">{say.t('common.optional')}</span>
      </legend>
      <p class="hint">{say.t('goals.steps.hint')}</p>
      {Array.from({ length: Math.min(MOST_MILESTONES, Math.max(3, steps.length + 1)) }, (_, n) => (
        <div class="step-row">
          <TextField
            {...fieldOf(visit, shown, `step-${n}`, steps[n]?.text ?? '')}
            label={say.t('goals.step.nth', { n: n + 1 })}
            maxlength={500}
          />
          <DateField
            {...fieldOf(visit, shown, `due-${n}`, steps[n]?.due_on ?? '')}
            label={say.t('goals.step.due', { n: n + 1 })}
            min={steps[n] ? undefined : schoolDay(ctx).toString()}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** What stands above a form that came back, for the fields of a goal. */
export const labelOf = (visit: Visit, seat: Seat) => (field: string) => {
  const [name, n] = field.split('-')
  if (name === 'step') return visit.say.t('goals.step.nth', { n: Number(n) + 1 })
  if (name === 'due') return visit.say.t('goals.step.due', { n: Number(n) + 1 })
  return LABELLED.includes(field as Labelled)
    ? visit.say.t(`goals.field.${field as Labelled}`, { child: seat.child.given })
    : undefined
}
const LABELLED = ['words', 'why', 'reached_looks_like'] as const
type Labelled = (typeof LABELLED)[number]

/** Which version somebody begins from: one that is named, else the one that stands. */
export const versionIn = (goal: Goal, id: string | undefined): Version | undefined =>
  goal.versions.find(version => version.id === id)
