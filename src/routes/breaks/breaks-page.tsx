import { Temporal } from 'temporal-polyfill'
import type { OwnBreaks } from '../../domain/conferences/staging/breaks.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { EmptyState } from '../../ui/empty.tsx'
import { SelectField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic, refusalIn } from '../problems.tsx'
import { BookedInBreaks, OwnDays } from './own-days.tsx'

export type BreaksProps = { visit: Visit; own: OwnBreaks; shown: Shown }

/** One's own hours of a round, and the breaks within them. */
export function BreaksPage(props: BreaksProps) {
  const { visit, own } = props
  const { say } = visit
  const title = say.t('stages.breaks.title')
  const { closed } = own
  const none = own.there.length === 0
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{own.round.name}</bdi>}
        lead={!none && !closed && say.t('stages.breaks.lead')}
      />
      {none ? (
        <EmptyState title={say.t('stages.breaks.none')} text={say.t('stages.breaks.none.text')} />
      ) : (
        <div class="stack">
          {closed && (
            <Notice tone="sun">
              {refusalIn(say, closed.code, closed.when ? { when: closed.when } : {})}
            </Notice>
          )}
          <BookedInBreaks {...props} />
          <OwnDays {...props} />
          {!closed && <NewBreak {...props} />}
        </div>
      )}
    </Frame>
  )
}

function NewBreak({ visit, own, shown }: BreaksProps) {
  const { say, href } = visit
  const days = [...new Set(own.there.map(span => span.day))]
  return (
    <Section title={say.t('stages.breaks.add')}>
      <Form
        action={href(`/rounds/${own.round.id}/breaks`)}
        submit={say.t('stages.breaks.add')}
        fields={{ key: newKey() }}
        summary={<Problematic visit={visit} shown={shown} />}
      >
        <SelectField
          {...fieldOf(visit, shown, 'day', days[0])}
          label={say.t('stages.day')}
          options={days.map(day => ({ value: day, label: say.date(Temporal.PlainDate.from(day), 'day') }))}
        />
        <div class="row">
          <TimeField
            {...fieldOf(visit, shown, 'from_at')}
            label={say.t('rounds.setup.pause')}
            step={300}
            required
          />
          <TimeField
            {...fieldOf(visit, shown, 'until_at')}
            label={say.t('rounds.setup.resume')}
            step={300}
            required
          />
        </div>
      </Form>
    </Section>
  )
}
