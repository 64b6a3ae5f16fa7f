import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import type { Loaded } from './setup.tsx'
import { SetupFaults } from './setup-faults.tsx'
import { SetupFields } from './setup-fields.tsx'
import { valuesIn } from './setup-values.ts'

export function setupPage(visit: Visit, { ground, round }: Loaded, shown: Shown) {
  const { say, href } = visit
  const title = round ? say.t('rounds.setup.title', { name: round.name }) : say.t('rounds.setup.title.new')
  const values = valuesIn(visit, ground, round, shown)
  const path = round ? `/rounds/${round.id}` : '/rounds'
  const action = href(round ? `${path}/setup` : '/rounds/new')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t(round ? 'rounds.setup.lead' : 'rounds.setup.lead.new')} />
      {ground.answered && <Notice tone="sun">{say.t('rounds.setup.answered')}</Notice>}
      <Form
        action={action}
        submit={say.t(round ? 'common.save' : 'rounds.setup.create')}
        fields={{ key: newKey() }}
        summary={<SetupFaults visit={visit} ground={ground} shown={shown} />}
        cancel={{ href: href(path), label: say.t('common.cancel') }}
      >
        <SetupFields
          visit={visit}
          ground={ground}
          round={round}
          values={values}
          problems={shown.problems}
          action={action}
        />
      </Form>
    </Frame>
  )
}
