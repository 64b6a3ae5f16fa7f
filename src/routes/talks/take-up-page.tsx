import { Temporal } from 'temporal-polyfill'
import type { Ahead } from '../../domain/conferences/agenda/ahead.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Quote } from '../../ui/talks/words.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { MinutesField } from './item-fields.tsx'
import type { ToTakeUp } from './take-up.ts'
import { NoneYet } from './take-up-later.tsx'

export function takeUpPage(visit: Visit, loaded: ToTakeUp, shown: Shown) {
  const { say } = visit
  const { said, ahead } = loaded
  const title = say.t('talks.takeUp')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      <Quote by={<bdi>{said.author.full}</bdi>} text={said.text} />
      {ahead.length === 0 || said.state === 'closed' ? (
        <NoneYet visit={visit} said={said} shown={shown} />
      ) : (
        <Fields visit={visit} loaded={loaded} shown={shown} />
      )}
    </Frame>
  )
}

function Fields({ visit, loaded: { said, ahead }, shown }: { visit: Visit; loaded: ToTakeUp; shown: Shown }) {
  const { say, href } = visit
  return (
    <Form
      action={href(`/voice/${said.id}/agenda`)}
      submit={say.t('talks.agenda.add.do')}
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={shown} />}
      cancel={{ href: href(`/voice/${said.id}`), label: say.t('common.cancel') }}
    >
      <ChoiceField
        {...fieldOf(visit, shown, 'meeting', ahead[0]?.id)}
        label={say.t('talks.takeUp.which')}
        options={ahead.map(one => ({ value: one.id, label: <bdi>{whenOf(visit, one)}</bdi> }))}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'text', said.side === 'own' ? said.text : '')}
        label={say.t('talks.item.text')}
        rows={2}
        required
      />
      {said.side === 'staff' && <MinutesField visit={visit} shown={shown} />}
      <ChoiceField
        {...fieldOf(visit, shown, 'seen', 'grown_ups')}
        label={say.t('talks.item.seen')}
        options={(['grown_ups', 'everyone'] as const).map(value => ({
          value,
          label: say.t(`talks.seen.${value}`, { child: said.child.given }),
        }))}
        required
      />
    </Form>
  )
}

const whenOf = ({ say }: Visit, { round, start }: Ahead): string =>
  `${round} · ${start ? say.dateTime(Temporal.Instant.from(start)) : say.t('talks.noTime')}`
