import type { Action } from '../../domain/goals/actions/actions.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PhotoField } from '../photo-field.tsx'
import { fieldOf, hasValues, Problematic } from '../problems.tsx'

type Props = { visit: Visit; action: Action; shown: Shown }

export function DoneForm({ visit, action, shown }: Props) {
  const { say, href } = visit
  return (
    <Form
      action={href(`/actions/${action.id}/done`)}
      submit={say.t('goals.action.done')}
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={shown} />}
      multipart
    >
      <TextArea
        {...fieldOf(visit, shown, 'words')}
        label={say.t('goals.action.words')}
        hint={say.t('goals.action.words.hint')}
        rows={2}
        maxlength={4000}
      />
      <PhotoField
        visit={visit}
        shown={shown}
        label={say.t('goals.action.photo')}
        note={say.t('common.optional')}
      />
    </Form>
  )
}

export function DropForm({ visit, action, shown }: Props) {
  const { say, href } = visit
  return (
    <Disclosure summary={say.t('goals.action.drop')} open={hasValues(shown)}>
      <Form
        action={href(`/actions/${action.id}/end`)}
        submit={say.t('goals.action.drop.send')}
        kind="quiet"
        fields={{ key: newKey() }}
        summary={<Problematic visit={visit} shown={shown} />}
      >
        <TextArea
          {...fieldOf(visit, shown, 'why')}
          label={say.t('goals.action.drop.words')}
          rows={2}
          maxlength={2000}
          required
        />
      </Form>
    </Disclosure>
  )
}
