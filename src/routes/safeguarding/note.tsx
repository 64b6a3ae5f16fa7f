import { Temporal } from 'temporal-polyfill'
import { addTo, type Entry, type Note, noteFor, openNote } from '../../domain/safeguarding/notes.ts'
import { addingSchema } from '../../domain/safeguarding/schema.ts'
import { form, type Shown, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf } from '../problems.tsx'
import { Reads } from '../reads.tsx'

const noteOf = (visit: Visit) => noteFor(visit.ctx, visit.id('suspicion'))

/** That it is there, who can read it and who has; its words open by a button. */
export async function showNote(visit: Visit) {
  return visit.show(<NotePage visit={visit} note={await noteOf(visit)} shown={untouched} />)
}

/** Opens it: a POST, since each time is written down. */
export async function readNote(visit: Visit) {
  const note = await noteOf(visit)
  const entries = await openNote(visit.ctx, visit.house.sealer, note)
  return visit.show(<NotePage visit={visit} note={note} shown={untouched} entries={entries} />)
}

/** Adds to what stands there, which nobody changes. */
export const addForm = form({
  schema: addingSchema,
  load: noteOf,
  show: (visit, note, shown) => <NotePage visit={visit} note={note} shown={shown} />,
  async save(visit, note, { text }) {
    await addTo(visit.ctx, visit.house.sealer, note, text)
    return visit.go(`/safeguarding/${note.id}`, { toast: visit.say.t('safeguarding.added') })
  },
})

type Props = { visit: Visit; note: Note; shown: Shown; entries?: Entry[] }

function NotePage(props: Props) {
  const { visit, note, entries } = props
  const { say, href } = visit
  const when = (at: string) => say.dateTime(Temporal.Instant.from(at))
  return (
    <Frame visit={visit} title={say.t('safeguarding.title')}>
      <PageHead
        title={<bdi>{note.child.full}</bdi>}
        eyebrow={say.t('safeguarding.by', { who: note.author.full, when: when(note.written_at) })}
        lead={say.t('safeguarding.seen', { day: say.date(Temporal.PlainDate.from(note.seen_on)) })}
      />
      <div class="stack">
        <Audience say={say} of={{ names: [note.author.full, ...note.readers.map(one => one.full)] }} />
        {entries ? (
          entries.map(entry => (
            <section>
              <p class="soft">{say.t('safeguarding.by', { who: entry.author.full, when: when(entry.at) })}</p>
              <Said text={entry.text} />
            </section>
          ))
        ) : (
          <Form action={href(`/safeguarding/${note.id}/reading`)} submit={say.t('safeguarding.open')} />
        )}
        <Adding {...props} />
        <Reads
          visit={visit}
          title={say.t('safeguarding.reads')}
          none={say.t('safeguarding.reads.none')}
          reads={note.reads}
        />
      </div>
    </Frame>
  )
}

function Adding({ visit, note, shown }: Props) {
  const { say } = visit
  return (
    <Section title={say.t('safeguarding.add')}>
      <EditForm
        visit={visit}
        shown={shown}
        action={`/safeguarding/${note.id}`}
        submit={say.t('safeguarding.add.save')}
        cancel={{ href: '/safeguarding', label: say.t('common.back') }}
      >
        <TextArea
          {...fieldOf(visit, shown, 'text')}
          label={say.t('safeguarding.add.text')}
          hint={say.t('safeguarding.add.hint')}
          required
        />
      </EditForm>
    </Section>
  )
}
