import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { Against } from './against.tsx'
import { ExtraFields } from './extra-fields.tsx'
import type { Loaded } from './give.tsx'
import { askedIn, Said } from './list.tsx'
import { wordOf } from './told-words.ts'

export async function givePage(
  visit: Visit,
  { request, names, ground }: Loaded,
  given: Shown,
  declined: Shown,
) {
  const { say, href } = visit
  const child = names.get(request.child)?.given ?? ''
  const title = say.t('requests.give.title', { child })
  const path = href(`/requests/${request.id}`)
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={askedIn(visit, request, names)} lead={say.t(wordOf(visit, 'lead'))} />
      <Said visit={visit} request={request} />
      <Form
        action={path}
        submit={say.t(wordOf(visit, 'send'))}
        fields={{ key: newKey() }}
        summary={await Against({ visit, shown: given })}
        cancel={{ href: href('/requests'), label: say.t('common.cancel') }}
      >
        <ExtraFields visit={visit} ground={ground} shown={given} />
      </Form>
      <Decline visit={visit} path={`${path}/decline`} declined={declined} />
    </Frame>
  )
}

type DeclineProps = { visit: Visit; path: string; declined: Shown }

const Decline = ({ visit, path, declined }: DeclineProps) => (
  <Section title={visit.say.t('requests.decline.title')} id="decline">
    <Form
      action={path}
      submit={visit.say.t('requests.decline.send')}
      kind="quiet"
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={declined} />}
    >
      <TextArea
        {...fieldOf(visit, declined, 'reply')}
        label={visit.say.t('requests.decline.reply')}
        hint={visit.say.t('requests.decline.text')}
        maxlength={500}
        rows={3}
        required
      />
    </Form>
  </Section>
)
