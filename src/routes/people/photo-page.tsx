import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Button } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { PersonLine } from '../../ui/people/person-line.tsx'
import { Frame } from '../frame.tsx'
import { PhotoField } from '../photo-field.tsx'
import { EditForm } from './edit-form.tsx'
import { photoOf } from './wording.ts'

/** Whose photo, where its form stands, and where one goes from there. */
export type Photographed = { id: string; full: string; photo: string | null; at: string; back: string }

export function PhotoPage({ visit, person, shown }: { visit: Visit; person: Photographed; shown: Shown }) {
  const { say } = visit
  const title = say.t('people.photo.of', { name: person.full })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('people.photo.lead')} />
      <PersonLine name={person.full} photo={photoOf(visit, person)} />
      <EditForm
        visit={visit}
        shown={shown}
        action={person.at}
        submit={say.t('people.photo.submit')}
        cancel={{ href: person.back, label: say.t('common.cancel') }}
        multipart
      >
        <PhotoField visit={visit} shown={shown} label={say.t('people.photo.file')} />
        {person.photo && (
          <div>
            <Button kind="danger" small name="remove" value="yes">
              {say.t('people.photo.remove')}
            </Button>
          </div>
        )}
      </EditForm>
    </Frame>
  )
}
