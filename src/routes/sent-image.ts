import { ImageFault, MOST_IMAGE_BYTES, type StoredImage, storedImage } from '../platform/images.ts'
import { Invalid, type Problems } from '../platform/refusal.ts'

/** The sent picture as it will be kept; null where none was chosen, which comes as a file without bytes. Throws `Invalid` with the reason why it cannot. */
export async function sentImage(file: File | undefined): Promise<StoredImage | null> {
  if (!file || file.size === 0) return null
  try {
    // looked at before its bytes are: a file that is too large is never read
    if (file.size > MOST_IMAGE_BYTES) throw new ImageFault('tooLarge')
    return await storedImage(new Uint8Array(await file.arrayBuffer()))
  } catch (fault) {
    if (!(fault instanceof ImageFault)) throw fault
    if (fault.code === 'tooLarge')
      throw problem({
        key: 'common.invalid.fileTooLarge',
        args: { megabytes: MOST_IMAGE_BYTES / 1024 / 1024 },
      })
    throw problem({ key: `people.photo.${fault.code}` })
  }
}

const problem = (photo: Problems[string]) => new Invalid({ photo })

/** A picture as an answer: never taken for anything else by a browser. */
export const IMAGE_HEADERS = {
  'content-type': 'image/webp',
  'x-content-type-options': 'nosniff',
  'content-disposition': 'inline; filename="photo.webp"',
}
