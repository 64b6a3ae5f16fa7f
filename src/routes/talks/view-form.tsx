import type { Summaries, Summary } from '../../domain/conferences/summaries/summary.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { PostButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/head.tsx'
import { Kept } from '../../ui/talks/kept.tsx'
import type { Way } from '../meeting/way.ts'
import { fieldOf, Problematic } from '../problems.tsx'
import { holders, readersOf } from './names.ts'

type Props = { visit: Visit; read: Summaries; way: Way; summary: Summary; shown: Shown }

/** "Yes, that is how it was", or what the reader saw otherwise. */
export function ViewForm({ visit, read: { talk }, way, summary, shown }: Props) {
  const { say, href } = visit
  const address = href(`${way.base}/summary/views`)
  const own = summary.views.filter(view => view.person === talk.me)
  const confirmed = own.some(view => view.answer === 'confirmed')
  return (
    <Section title={say.t('talks.yours')} id="yours">
      {!confirmed && (
        <PostButton
          kind="main"
          action={address}
          label={say.t('talks.confirm')}
          fields={{ key: newKey(), summary: summary.id }}
        />
      )}
      <Disclosure summary={say.t('talks.add')} open={'view' in shown.values}>
        <Kept say={say} what={address} whose={talk.me}>
          <Form
            action={address}
            submit={say.t('talks.add.do')}
            kind="quiet"
            fields={{ key: newKey(), summary: summary.id, adds: 'yes' }}
            summary={<Problematic visit={visit} shown={shown} />}
          >
            <TextArea {...fieldOf(visit, shown, 'view')} label={say.t('talks.add.text')} rows={4} required />
            <Audience>
              {talk.side === 'student'
                ? say.t('talks.view.readers', { holders: holders(visit, talk) })
                : readersOf(visit, talk, 'grown_ups', talk.me)}
            </Audience>
          </Form>
        </Kept>
      </Disclosure>
    </Section>
  )
}
