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

/** The words of a goal; a student is asked in words for a child. */
export function WordingFields({ visit, seat, shown, kept }: Props) {
  const { say } = visit
  const child = seat.child.given
  const own = seat.side === 'student'
  const field = (name: 'words' | 'child_words' | 'why' | 'baseline' | 'reached_looks_like') => ({
    ...fieldOf(visit, shown, name, kept?.[name] ?? ''),
    label: own ? say.t(`goals.field.own.${name}`) : say.t(`goals.field.${name}`, { child }),
  })
  const optional = { note: say.t('common.optional') }
  return (
    <>
      <TextArea
        {...field('words')}
        hint={own ? undefined : say.t('goals.field.words.hint')}
        rows={2}
        maxlength={2000}
        required
      />
      {!own && <TextArea {...field('child_words')} {...optional} rows={2} maxlength={2000} />}
      <TextArea {...field('why')} rows={3} maxlength={4000} required />
      <TextArea {...field('baseline')} {...optional} rows={2} maxlength={4000} />
      <TextArea {...field('reached_looks_like')} rows={2} maxlength={4000} required />
      <StepFields visit={visit} shown={shown} kept={kept} />
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
