import type { Asked } from '../../domain/conferences/preparing/asked.ts'
import { shownPhotoFor } from '../../domain/conferences/preparing/photo.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Size } from '../../platform/image-size.ts'
import { CheckField } from '../../ui/choice.tsx'
import { Photo } from '../../ui/photo.tsx'
import { type Way, wayOf } from '../meeting/way.ts'
import { PhotoField } from '../photo-field.tsx'
import { IMAGE_HEADERS } from '../sent-image.ts'
import { childOf } from './names.ts'

type Props = { visit: Visit; way: Way; size: Size; child: string }

/** What the child can show, as a photo. */
export const ShownPhoto = ({ visit: { say, href }, way, size, child }: Props) => (
  <Photo
    class="said-photo"
    src={href(`${way.base}/preparation/photo`)}
    alt={say.t('talks.photo.alt', { child })}
    size={size}
  />
)

type FieldProps = { visit: Visit; way: Way; asked: Asked; shown: Shown }

/** Below the words for it: a photo to add, to exchange, or to take down. */
export function ShownPhotoField({ visit, way, asked: { talk, said }, shown }: FieldProps) {
  const { say } = visit
  const kept = said?.photo
  return (
    <>
      {kept && <ShownPhoto visit={visit} way={way} size={kept} child={childOf(talk)} />}
      {kept && (
        <CheckField
          name="no_photo"
          label={say.t('people.photo.remove')}
          checked={shown.values.no_photo !== undefined}
        />
      )}
      <PhotoField
        visit={visit}
        shown={shown}
        label={say.t(kept ? 'talks.photo.another' : 'talks.photo')}
        hint={say.t('talks.photo.hint')}
        note={say.t('common.optional')}
      />
    </>
  )
}

/** The photo itself. */
export const showShownPhoto = async (visit: Visit) =>
  visit.c.body(new Uint8Array(await shownPhotoFor(visit.ctx, wayOf(visit).meeting)), 200, IMAGE_HEADERS)
