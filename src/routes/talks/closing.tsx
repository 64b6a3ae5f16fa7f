import type { Item } from '../../domain/conferences/agenda/items.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Kept } from '../../ui/talks/kept.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { childOf, readersOf } from './names.ts'
import type { InTalk, NotesProps } from './notes-page.tsx'

/** Who will see the rest; how many there are is not said while the student may be reading along. */
export function Departure({ visit, held }: { visit: Visit; held: InTalk }) {
  const { say, href } = visit
  const child = childOf(held.talk)
  return (
    <Card
      mood="calm"
      title={say.t('talks.departure.title', { child })}
      actions={
        <PostButton
          action={href(`${held.way.base}/notes/departure`)}
          label={say.t('talks.departure', { child })}
          fields={{ key: newKey() }}
        />
      }
    >
      <p>{say.t('talks.departure.text')}</p>
      <Audience>{readersOf(visit, held.talk, 'grown_ups', held.talk.me)}</Audience>
    </Card>
  )
}

/** The last step: what is said to both sides, and to whom, before it is sent. */
export function Closing({ visit, held, shown, left }: NotesProps & { left: Item[] }) {
  const { say, href } = visit
  const { talk, way } = held
  const address = href(`${way.base}/notes/closing`)
  return (
    <Section title={say.t('talks.closing')} id="closing">
      {left.length > 0 ? (
        <Left visit={visit} held={held} left={left} />
      ) : (
        <Kept say={say} what={address} whose={talk.me}>
          <Form
            action={address}
            submit={say.t('talks.close')}
            fields={{ key: newKey() }}
            summary={'summary' in shown.values && <Problematic visit={visit} shown={shown} />}
          >
            <TextArea
              {...fieldOf(visit, shown, 'summary')}
              label={say.t('talks.closing.words')}
              hint={say.t('talks.closing.hint')}
              note={say.t('talks.optional')}
              rows={3}
            />
            {talk.start && !talk.went && <p class="hint">{say.t('talks.closing.there')}</p>}
            <Audience>{readersOf(visit, talk, 'grown_ups', talk.me)}</Audience>
          </Form>
        </Kept>
      )}
    </Section>
  )
}

/** Nothing ends without an outcome; what nobody came to is left for another time in one act. */
function Left({ visit: { say, href }, held, left }: Pick<NotesProps, 'visit' | 'held'> & { left: Item[] }) {
  const [first] = left
  const way = `${held.way.base}/notes?item=${first?.id}&aside#item-${first?.id}`
  return (
    <>
      <Notice tone="sun">{say.t('talks.closing.left', { n: left.length })}</Notice>
      {left.length > 1 && (
        <p>
          <LinkButton href={href(way)} kind="quiet">
            {say.t('talks.closing.aside')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** Nothing is rewritten: what is put right is told in a new summary. */
export function Reopening({ visit, held }: { visit: Visit; held: InTalk }) {
  const { say, href } = visit
  return (
    <Section title={say.t('talks.reopening')}>
      <p class="soft">{say.t('talks.reopening.text')}</p>
      <PostButton
        action={href(`${held.way.base}/notes/reopening`)}
        label={say.t('talks.reopen')}
        fields={{ key: newKey() }}
      />
    </Section>
  )
}
