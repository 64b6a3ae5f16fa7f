import type { Goal } from '../../domain/goals/goals.ts'
import { lastWordOf } from '../../domain/goals/rules.ts'
import type { Version } from '../../domain/goals/versions.ts'
import type { Shown } from '../../platform/http/form.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { type At, askedIn } from './wording.ts'

type Props = { at: At; goal: Goal; version: Version; shown: Shown }

/** What this reader's side says; it can be said anew as long as these words stand. */
export function AnswerForm({ at, goal, version, shown }: Props) {
  const { visit, seat } = at
  const { say, href } = visit
  const mine = askedIn(seat, goal).find(one => one.side === seat.side)
  const said = mine && lastWordOf(mine, version.assents)
  return (
    <Form
      action={href(`/goals/${goal.id}`)}
      submit={say.t(said ? 'goals.answer.anew' : 'goals.answer.send')}
      kind={said ? 'quiet' : 'main'}
      fields={{ key: newKey(), version: version.id }}
      summary={<Problematic visit={visit} shown={shown} />}
      after={
        <p>
          <LinkButton href={href(`/goals/${goal.id}/words`)} kind="quiet" small>
            {say.t('goals.words.way')}
          </LinkButton>
        </p>
      }
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
