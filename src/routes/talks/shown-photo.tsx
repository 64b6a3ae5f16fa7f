import type { Asked } from '../../domain/conferences/preparing/asked.ts'
import { shownPhotoFor } from '../../domain/conferences/preparing/photo.ts'
import type { Preparation } from '../../domain/conferences/preparing/preparations.ts'
import { PLACES } from '../../domain/conferences/preparing/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { CheckField } from '../../ui/choice.tsx'
import { Photo } from '../../ui/photo.tsx'
import { type Way, wayOf } from '../meeting/way.ts'
import { PhotoField } from '../photo-field.tsx'
import { IMAGE_HEADERS } from '../sent-image.ts'
import { childOf } from './names.ts'

type Props = { visit: Visit; way: Way; photo: Preparation['photos'][number]; n: number; child: string }

/** What the child can show, as a photo: the first, second or third. */
export const ShownPhoto = ({ visit: { say, href }, way, photo: { place, ...size }, n, child }: Props) => (
  <Photo
    class="said-photo"
    src={href(`${way.base}/preparation/photo?place=${place}`)}
    alt={say.t('talks.photo.alt', { n, child })}
    size={size}
  />
)

type FieldProps = { visit: Visit; way: Way; asked: Asked; shown: Shown }

/** Below the words for it: those that are kept, each to take down, and one more to put up while there is a place. */
export function ShownPhotoField({ visit, way, asked: { talk, said }, shown }: FieldProps) {
  const { say } = visit
  const kept = said?.photos ?? []
  return (
    <>
      {kept.map((photo, at) => (
        <>
          <ShownPhoto visit={visit} way={way} photo={photo} n={at + 1} child={childOf(talk)} />
          <CheckField
            name={`no_photo_${photo.place}`}
            label={say.t('talks.photo.down', { n: at + 1 })}
            checked={shown.values[`no_photo_${photo.place}`] !== undefined}
          />
        </>
      ))}
      {kept.length < PLACES.length && (
        <PhotoField
          visit={visit}
          shown={shown}
          label={say.t(kept.length > 0 ? 'talks.photo.another' : 'talks.photo')}
          hint={say.t('talks.photo.hint')}
          note={say.t('common.optional')}
        />
      )}
    </>
  )
}

/** The photo itself; without a number the first. */
export async function showShownPhoto(visit: Visit) {
  const asked = visit.c.req.query('place') ?? '1'
  const place = found(
    PLACES.find(place => String(place) === asked),
    'photo',
  )
  const bytes = await shownPhotoFor(visit.ctx, wayOf(visit).meeting, place)
  return visit.c.body(new Uint8Array(bytes), 200, IMAGE_HEADERS)
}
