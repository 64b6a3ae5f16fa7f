import type { Goal } from '../../domain/goals/goals.ts'
import { REVIEW_WEEKS } from '../../domain/goals/rules.ts'
import { MOST_MILESTONES } from '../../domain/goals/schema.ts'
import type { Seat } from '../../domain/goals/seat.ts'
import type { Version } from '../../domain/goals/versions.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, TextArea, TextField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'

type Props = { visit: Visit; seat: Seat; shown: Shown; kept?: Version }
type Wording = 'words' | 'child_words' | 'why' | 'baseline' | 'reached_looks_like'

/** What a goal cannot do without: its words, why, and how all will see it. A student is asked in words for a child. */
export function WordingFields(props: Props) {
  const { visit, seat, shown, kept } = props
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, 'words', kept?.words)}
        label={wordingLabel(props, 'words')}
        hint={seat.side === 'student' ? undefined : visit.say.t('goals.field.words.hint')}
        rows={2}
        maxlength={2000}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'why', kept?.why)}
        label={wordingLabel(props, 'why')}
        rows={2}
        maxlength={4000}
        required
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

const wordingLabel = ({ visit: { say }, seat }: Props, name: Wording) =>
  seat.side === 'student'
    ? say.t(`goals.field.own.${name}`)
    : say.t(`goals.field.${name}`, { child: seat.child.given })

/** When it is looked at again: a day is there already, and can be another or none. */
export function ReviewField({ visit, seat, shown, kept }: Props) {
  const { say, ctx } = visit
  const today = schoolDay(ctx)
  const usual = today.add({ weeks: REVIEW_WEEKS }).toString()
  const stands = kept?.review_on === null || (kept?.review_on ?? '') >= today.toString()
  return (
    <DateField
      {...fieldOf(visit, shown, 'review_on', kept && stands ? (kept.review_on ?? '') : usual)}
      label={say.t(seat.side === 'student' ? 'goals.field.own.review_on' : 'goals.field.review_on')}
      hint={say.t('goals.field.review_on.hint')}
      note={say.t('common.optional')}
      min={today.toString()}
    />
  )
}

/** What helps and can wait, folded away; open where something is written there, or wrong. */
export function MoreFields(props: Props) {
  const { visit, seat, shown, kept } = props
  const child = seat.child.given
  const own = seat.side === 'student'
  return (
    <Disclosure
      summary={own ? visit.say.t('goals.more.own') : visit.say.t('goals.more', { child })}
      open={isWritten(shown, kept)}
    >
      {!own && (
        <TextArea
          {...fieldOf(visit, shown, 'child_words', kept?.child_words)}
          label={wordingLabel(props, 'child_words')}
          rows={2}
          maxlength={2000}
        />
      )}
      <TextArea
        {...fieldOf(visit, shown, 'baseline', kept?.baseline)}
        label={wordingLabel(props, 'baseline')}
        rows={2}
        maxlength={4000}
      />
      <StepFields {...props} />
    </Disclosure>
  )
}

const isMore = (field: string) => /^(child_words|baseline|(step|due)-\d)$/.test(field)

function isWritten(shown: Shown, kept: Version | undefined): boolean {
  const typed = Object.entries(shown.values).some(([field, value]) => isMore(field) && value !== '')
  const before = kept && (kept.child_words || kept.baseline || kept.milestones.length > 0)
  return typed || Object.keys(shown.problems).some(isMore) || Boolean(before)
}

function StepFields({ visit, shown, kept }: Props) {
  const { say, ctx } = visit
  const steps = kept?.milestones ?? []
  return (
    <fieldset class="field">
      <legend>{say.t('goals.steps')}</legend>
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

/** Which version somebody begins from: one that is named, else the one that stands. */
export const versionIn = (goal: Goal, id: string | undefined): Version | undefined =>
  goal.versions.find(version => version.id === id)
