import type { Need } from '../../domain/goals/support/support.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { fieldOf, hasValues, Problematic } from '../problems.tsx'

/** What the school does next. */
export function Ours({ visit, need, shown }: { visit: Visit; need: Need; shown: Shown }) {
  const { say, href } = visit
  const path = href(`/support/${need.id}`)
  return (
    <>
      <div class="row">
        <LinkButton href={`${path}/plans/new`}>{say.t('goals.plan.new')}</LinkButton>
        <LinkButton href={href(`/children/${need.child}/actions/new?support=${need.id}`)} kind="quiet">
          {say.t('goals.action.add')}
        </LinkButton>
      </div>
      <Disclosure summary={say.t('goals.support.end')} open={hasValues(shown)}>
        <Form
          action={path}
          submit={say.t('goals.support.end.send')}
          kind="quiet"
          fields={{ key: newKey() }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          <TextArea
            {...fieldOf(visit, shown, 'words')}
            label={say.t('goals.support.end.words')}
            rows={3}
            maxlength={4000}
            required
          />
        </Form>
      </Disclosure>
    </>
  )
}
