import { MOST_TEXT } from '../../domain/observations/schema.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId, newKey } from '../../platform/ids.ts'
import { EmptyState } from '../../ui/empty.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { PhotoField } from '../photo-field.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import type { Ground } from './capture.tsx'
import { Children } from './child-choice.tsx'
import { KeptNotes } from './kept-notes.tsx'
import { AudienceChoice, BearingChoice, More, NamesSeen, ReadersSaid } from './said-fields.tsx'

export function capturePage(visit: Visit, ground: Ground, shown: Shown) {
  const { say } = visit
  const title = say.t('observations.new.title')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      {ground.pupils.length === 0 ? (
        <EmptyState title={say.t('observations.new.nobody')} text={say.t('observations.new.nobody.text')} />
      ) : (
        <KeptNotes visit={visit}>
          <CaptureForm visit={visit} ground={ground} shown={shown} />
        </KeptNotes>
      )}
    </Frame>
  )
}

type Props = { visit: Visit; ground: Ground; shown: Shown }

function CaptureForm({ visit, ground, shown }: Props) {
  const { say, href } = visit
  const asked = visit.c.req.query('child')
  return (
    <Form
      action={href('/observations/new')}
      submit={say.t('observations.new.save')}
      fields={{ client_key: keyOf(shown) }}
      summary={<Problematic visit={visit} shown={shown} />}
      multipart
      after={<Below visit={visit} ground={ground} shown={shown} />}
    >
      <Children visit={visit} pupils={ground.pupils} shown={shown} asked={asked} />
      <TextArea
        {...fieldOf(visit, shown, 'text')}
        label={say.t('observations.text')}
        hint={say.t('observations.text.hint')}
        maxlength={MOST_TEXT}
        rows={4}
        autofocus={asked !== undefined}
        required
      />
      <NamesSeen visit={visit} shown={shown} />
      <ReadersSaid visit={visit} />
    </Form>
  )
}

/** Most readers leave these as they are. */
function Below({ visit, ground, shown }: Props) {
  const { say } = visit
  return (
    <>
      <BearingChoice visit={visit} shown={shown} />
      <AudienceChoice visit={visit} shown={shown} />
      <More visit={visit} areas={ground.areas} shown={shown}>
        <PhotoField
          visit={visit}
          shown={shown}
          label={say.t('observations.photo')}
          hint={say.t('observations.photo.hint')}
        />
      </More>
    </>
  )
}

/** What came back keeps its key, so that it is still the same observation. */
function keyOf({ values }: Shown): string {
  const key = values.client_key
  return typeof key === 'string' && isId(key) ? key : newKey()
}
