import type { Item } from '../../domain/conferences/agenda/items.ts'
import { speakerCode, speakersOf } from '../../domain/conferences/meeting/said.ts'
import { OUTCOMES } from '../../domain/conferences/meeting/schema.ts'
import { newKey } from '../../platform/ids.ts'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Kept } from '../../ui/talks/kept.tsx'
import { shortened } from '../goals/from.tsx'
import { fieldOf, Problematic, valuesOf } from '../problems.tsx'
import { childOf, whoSaid } from './names.ts'
import type { NotesProps } from './notes-page.tsx'

type Props = NotesProps & { item: Item }

/** What somebody said, in that one's words. */
export function SaidForm({ visit, held, item, shown }: Props) {
  const { say, href } = visit
  const { talk, way } = held
  const address = href(`${way.base}/notes/${item.id}/words`)
  const sent = 'who' in shown.values
  return (
    <Disclosure summary={say.t('talks.said')} open={sent}>
      <Kept say={say} what={address} whose={talk.me}>
        <Form
          action={address}
          submit={say.t('talks.said.keep')}
          kind="quiet"
          fields={{ key: newKey() }}
          summary={sent && <Problematic visit={visit} shown={shown} />}
        >
          <SelectField
            {...fieldOf(visit, shown, 'who')}
            label={say.t('talks.said.who')}
            options={speakersOf(talk).map(one => ({
              value: speakerCode(one),
              label: whoSaid(visit, talk, one.side, one.id),
            }))}
          />
          <TextArea {...fieldOf(visit, shown, 'text')} label={say.t('talks.said.text')} rows={2} required />
        </Form>
      </Kept>
    </Disclosure>
  )
}

/** What came of it. With two views, both are written in their own words, and neither is the answer to the other. */
export function OutcomeForm({ visit, held, item, shown, others }: Props & { others: Item[] }) {
  const { say, href } = visit
  const { talk, way } = held
  const address = href(`${way.base}/notes/${item.id}/outcome`)
  const sent = 'came' in shown.values || 'knew' in shown.values
  return (
    <Disclosure summary={say.t('talks.outcome')} open={sent || item.outcomes.length === 0}>
      <Kept say={say} what={address} whose={talk.me}>
        <Form
          action={address}
          submit={say.t('talks.outcome.keep')}
          fields={{ key: newKey(), knew: String(item.outcomes.at(-1)?.n ?? 0) }}
          summary={sent && <Problematic visit={visit} shown={shown} />}
        >
          <OutcomeFields visit={visit} held={held} shown={shown} />
          <Also visit={visit} held={held} shown={shown} others={others} />
        </Form>
      </Kept>
    </Disclosure>
  )
}

/** What is left for another time is so for several at once, each with these words as its own outcome. */
const Also = ({ visit, held, shown, others }: NotesProps & { others: Item[] }) =>
  others.length > 0 && (
    <div class="also">
      <ChecksField
        {...fieldOf(visit, shown, 'also')}
        values={valuesOf(shown, 'also', held.aside ? others.map(one => one.id) : [])}
        label={visit.say.t('talks.outcome.also')}
        hint={visit.say.t('talks.outcome.also.hint')}
        options={others.map(one => ({ value: one.id, label: <bdi>{shortened(one.text)}</bdi> }))}
      />
    </div>
  )

function OutcomeFields({ visit, held: { talk, aside }, shown }: NotesProps) {
  const { say } = visit
  const area = (name: 'home_words' | 'school_words' | 'student_words') => (
    <TextArea
      {...fieldOf(visit, shown, name)}
      label={say.t(`talks.view.${name}`, { child: childOf(talk) })}
      rows={2}
    />
  )
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'came', aside ? 'not_now' : undefined)}
        label={say.t('talks.outcome.which')}
        options={OUTCOMES.map(came => ({ value: came, label: say.t(`talks.came.${came}`) }))}
        required
      />
      <div class="one-view">
        <TextArea
          {...fieldOf(visit, shown, 'words')}
          label={say.t('talks.outcome.words')}
          hint={say.t('talks.outcome.hint')}
          rows={3}
        />
      </div>
      <div class="views">
        {area('home_words')}
        {area('school_words')}
        {area('student_words')}
      </div>
    </>
  )
}
