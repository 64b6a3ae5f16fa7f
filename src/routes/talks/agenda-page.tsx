import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { EmptyState } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/head.tsx'
import { Kept } from '../../ui/talks/kept.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import type { ToPlan } from './agenda.ts'
import { AgendaItems } from './agenda-items.tsx'
import { TalkHead } from './head.tsx'
import { ItemFields } from './item-fields.tsx'
import { childOf } from './names.ts'

export function agendaPage(visit: Visit, { agenda, way }: ToPlan, shown: Shown) {
  const { say, href } = visit
  const { talk, items } = agenda
  const title = say.t('talks.agenda.title', { child: childOf(talk) })
  const address = href(`${way.base}/agenda`)
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <TalkHead visit={visit} talk={talk} way={way} page="agenda" title={title} />
      {items.length === 0 ? (
        <EmptyState title={say.t('talks.agenda.empty')} text={say.t('talks.agenda.empty.text')} />
      ) : (
        <AgendaItems visit={visit} agenda={agenda} way={way} />
      )}
      {!talk.closed_at && (
        <Section title={say.t('talks.agenda.add')} id="add">
          <Kept say={say} what={address} whose={talk.me}>
            <Form
              action={address}
              submit={say.t('talks.agenda.add.do')}
              fields={{ key: newKey() }}
              summary={<Problematic visit={visit} shown={shown} />}
            >
              <ItemFields visit={visit} talk={talk} shown={shown} />
            </Form>
          </Kept>
        </Section>
      )}
    </Frame>
  )
}
