import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import {
  askForConference,
  type OwnRequests,
  ownRequestsFor,
  type Request,
} from '../../domain/conferences/requests/requests.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { text, words } from '../../platform/http/fields.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'

/** A guardian asks for a conference at any time of the year, and sees what came of it. */
export const ownRequestsForm = form({
  schema: z.object({ about: words(500), wished: text(500) }),
  load(visit) {
    needPerson(visit.ctx)
    return ownRequestsFor(visit.ctx, visit.id('child'))
  },
  show: ownRequestsPage,
  async save(visit, { child }, asked) {
    await askForConference(visit.ctx, child.id, asked)
    return visit.go(pathOf(child.id), { toast: visit.say.t('requests.own.sent') })
  },
})

const pathOf = (child: string) => `/children/${child}/requests`

function ownRequestsPage(visit: Visit, own: OwnRequests, shown: Shown) {
  const { say } = visit
  const title = say.t('requests.own.title')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('requests.own.lead', { child: own.child.given })} />
      <AskForm visit={visit} own={own} shown={shown} />
      {own.requests.length > 0 && (
        <Section title={say.t('requests.own.list')}>
          <CardList label={say.t('requests.own.list')}>
            {own.requests.map(request => (
              <Asked visit={visit} request={request} />
            ))}
          </CardList>
        </Section>
      )}
    </Frame>
  )
}

type AskProps = { visit: Visit; own: OwnRequests; shown: Shown }

function AskForm({ visit, own, shown }: AskProps) {
  const { say, href } = visit
  return (
    <Form
      action={href(pathOf(own.child.id))}
      submit={say.t('requests.own.send')}
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={shown} />}
      cancel={{ href: href(`/children/${own.child.id}`), label: say.t('common.cancel') }}
    >
      <TextArea
        {...fieldOf(visit, shown, 'about')}
        label={say.t('requests.own.about')}
        hint={say.t('requests.own.about.hint')}
        maxlength={500}
        rows={3}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'wished')}
        label={say.t('requests.own.wished')}
        hint={say.t('requests.own.wished.hint')}
        maxlength={500}
        rows={2}
      />
    </Form>
  )
}

function Asked({ visit: { say, href }, request }: { visit: Visit; request: Request }) {
  const { answer, meeting, reply } = request
  return (
    <Card
      level={3}
      mood={answer === null ? 'calm' : 'next'}
      eyebrow={say.date(Temporal.Instant.from(request.asked_at), 'day')}
      title={say.t(`requests.own.${answer ?? 'waits'}`)}
      actions={
        meeting && <LinkButton href={href(`/meetings/${meeting}`)}>{say.t('requests.own.open')}</LinkButton>
      }
    >
      <p>
        <bdi>{request.about}</bdi>
      </p>
      {reply && (
        <p>
          <bdi>{reply}</bdi>
        </p>
      )}
    </Card>
  )
}
