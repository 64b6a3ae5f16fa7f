import type { Goal } from '../../domain/goals/goals.ts'
import { lastWordOf } from '../../domain/goals/rules.ts'
import type { Assent, Version } from '../../domain/goals/versions.ts'
import type { Shown } from '../../platform/http/form.ts'
import { newKey } from '../../platform/ids.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { fieldOf, hasValues, Problematic } from '../problems.tsx'
import { type At, askedIn } from './wording.ts'

type Props = { at: At; goal: Goal; version: Version; shown: Shown }

/** What this reader's side says; it can be said anew as long as these words stand. */
export function AnswerForm(props: Props) {
  const { at, goal, version, shown } = props
  if (at.seat.waits)
    return <p class="soft">{at.visit.say.t('students.together', { years: at.seat.waits })}</p>
  const mine = askedIn(at.seat, goal).find(one => one.side === at.seat.side)
  const said = mine && lastWordOf(mine, version.assents)
  if (!said) return <Fields {...props} said={undefined} />
  return (
    <Disclosure summary={at.visit.say.t('goals.answer.anew')} open={hasValues(shown)}>
      <Fields {...props} said={said} />
    </Disclosure>
  )
}

function Fields({ at: { visit }, goal, version, shown, said }: Props & { said: Assent | undefined }) {
  const { say, href } = visit
  return (
    <Form
      action={href(`/goals/${goal.id}`)}
      submit={say.t(said ? 'goals.answer.anew' : 'goals.answer.send')}
      kind={said ? 'quiet' : 'main'}
      fields={{ key: newKey(), version: version.id }}
      summary={<Problematic visit={visit} shown={shown} />}
    >
      <ChoiceField
        {...fieldOf(visit, shown, 'answer', said?.answer)}
        label={say.t('goals.answer')}
        options={(['agreed', 'differs'] as const).map(value => ({
          value,
          label: say.t(`goals.answer.i.${value}`),
        }))}
        inline
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'text')}
        label={say.t('goals.answer.text')}
        hint={say.t('goals.answer.text.hint')}
        rows={2}
        maxlength={4000}
      />
    </Form>
  )
}
