import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { Against } from './against.tsx'
import { ExtraFields } from './extra-fields.tsx'
import type { Loaded } from './invite.tsx'
import { wordOf } from './told-words.ts'

export async function invitePage(visit: Visit, { home, names, ground }: Loaded, shown: Shown) {
  const { say, href } = visit
  const child = names.get(home.child)?.given ?? ''
  const title = say.t('requests.invite.title', { child })
  const path = `/children/${home.child}`
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={say.list(home.home)} lead={say.t(wordOf(visit, 'lead'))} />
      <Form
        action={href(`${path}/homes/${home.party}/invitation`)}
        submit={say.t(wordOf(visit, 'send'))}
        fields={{ key: newKey() }}
        summary={await Against({ visit, shown })}
        cancel={{ href: href(path), label: say.t('common.cancel') }}
      >
        <TextArea
          {...fieldOf(visit, shown, 'about')}
          label={say.t('requests.invite.about')}
          hint={say.t('requests.invite.about.hint')}
          maxlength={500}
          rows={2}
          required
        />
        <ExtraFields visit={visit} ground={ground} shown={shown} />
      </Form>
    </Frame>
  )
}
