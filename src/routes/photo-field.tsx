import type { Child } from 'hono/jsx'
import type { Shown } from '../platform/http/form.ts'
import type { Visit } from '../platform/http/visit.ts'
import { MOST_IMAGE_BYTES } from '../platform/images.ts'
import { FileField } from '../ui/field.tsx'
import { fieldOf } from './problems.tsx'

type Props = { visit: Visit; shown: Shown; label: Child; hint?: Child; note?: string }

/** Whether a photo came with the form: a browser forgets it when the form comes back. */
export const cameWithPhoto = ({ values }: Shown): boolean =>
  values.photo instanceof File && values.photo.size > 0

/** A photo to send along; one that came with the form and is forgotten is asked for again. */
export function PhotoField({ visit, shown, label, hint, note }: Props) {
  const { say } = visit
  const { value: _, ...field } = fieldOf(visit, shown, 'photo')
  const isForgotten = cameWithPhoto(shown) && !field.error
  return (
    <FileField
      {...field}
      {...(isForgotten ? { error: say.t('people.photo.again') } : {})}
      label={label}
      note={note}
      hint={hint ?? say.t('people.photo.hint', { megabytes: MOST_IMAGE_BYTES / 1024 / 1024 })}
      accept="image/jpeg,image/png,image/webp"
    />
  )
}
