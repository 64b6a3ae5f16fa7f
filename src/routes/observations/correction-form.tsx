import { MOST_TEXT } from '../../domain/observations/schema.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/head.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { Deletion } from './deletion.tsx'
import { KeptNotes } from './kept-notes.tsx'
import type { Loaded } from './observation.tsx'
import { AudienceChoice, BearingChoice, More, NamesSeen, ReadersSaid } from './said-fields.tsx'

type Props = { visit: Visit; loaded: Loaded; shown: Shown }

/** What its author does with a note: correct it, or take it away. */
export const OwnNote = (props: Props) => (
  <>
    <CorrectionForm {...props} />
    <Deletion visit={props.visit} whole={props.loaded.whole} />
  </>
)

/** The form carries what the author began from, so that two who correct at once lose neither text. */
function CorrectionForm({ visit, loaded: { whole, areas }, shown }: Props) {
  const { say, href } = visit
  const kept = { ...whole, area: whole.area?.id ?? '' }
  const of = { visit, shown, kept }
  const listed = whole.area && !areas.some(one => one.id === kept.area) ? [...areas, whole.area] : areas
  return (
    <Section title={say.t('observations.correct.title')} id="correct">
      <KeptNotes visit={visit}>
        <Form
          action={href(`/observations/${whole.id}`)}
          submit={say.t('observations.correct.save')}
          fields={{ client_key: newKey(), version: versionOf(shown, whole.version) }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          <TextArea
            {...fieldOf(visit, shown, 'text', whole.text)}
            label={say.t('observations.text')}
            hint={say.t('observations.correct.hint')}
            maxlength={Math.max(MOST_TEXT, whole.text.length)}
            rows={5}
            required
          />
          <BearingChoice {...of} />
          <AudienceChoice {...of} />
          <More {...of} areas={listed} />
          <NamesSeen visit={visit} shown={shown} />
          <ReadersSaid visit={visit} />
        </Form>
      </KeptNotes>
    </Section>
  )
}

const versionOf = ({ values }: Shown, now: number) =>
  typeof values.version === 'string' ? values.version : String(now)
