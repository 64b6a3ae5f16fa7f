import type { Composing } from '../../domain/observations/composing.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { ToChild } from './child-list.tsx'
import { ItemChoice } from './item-choice.tsx'
import { Missing } from './missing.tsx'
import { dayOf } from './wording.ts'

export function composingPage(visit: Visit, composing: Composing, shown: Shown) {
  const { say, href } = visit
  const { child } = composing
  const title = say.t('observations.update.new', { child: child.given })
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<ToChild visit={visit} child={child} />}
        lead={say.t('observations.update.new.lead', { from: dayOf(visit, composing.from_on) })}
      />
      <Missing visit={visit} composing={composing} />
      {composing.items.length > 0 && (
        <Form
          action={href(`/children/${child.id}/updates/new`)}
          submit={say.t('observations.update.send')}
          fields={{ key: newKey() }}
          summary={<Problematic visit={visit} shown={shown} />}
          cancel={{ href: href(`/children/${child.id}/updates`), label: say.t('common.cancel') }}
        >
          <ItemChoice visit={visit} composing={composing} shown={shown} />
          <TextArea
            {...fieldOf(visit, shown, 'question')}
            label={say.t('observations.update.question')}
            hint={say.t('observations.update.question.hint')}
            maxlength={500}
            rows={2}
            required
          />
          <Audience>{say.t('observations.update.audience', { child: child.given })}</Audience>
        </Form>
      )}
    </Frame>
  )
}
