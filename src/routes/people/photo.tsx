import { z } from 'zod'
import { pupilFor } from '../../domain/people/children.ts'
import { personFor } from '../../domain/people/persons.ts'
import { keepPhoto, photoFor } from '../../domain/people/photos.ts'
import { needHead, needPerson, needStaff } from '../../domain/people/policy.ts'
import { check } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Invalid } from '../../platform/refusal.ts'
import { IMAGE_HEADERS, sentImage } from '../sent-image.ts'
import { type Photographed, PhotoPage } from './photo-page.tsx'
import { goChanged } from './wording.ts'

/** The photo itself, for those who may see the person. */
export async function showPhoto(visit: Visit) {
  needPerson(visit.ctx)
  const bytes = await photoFor(visit.ctx, visit.id('person'))
  return visit.c.body(new Uint8Array(bytes), 200, IMAGE_HEADERS)
}

const schema = z.object({ photo: z.instanceof(File).optional().catch(undefined), remove: check() })

async function ofPerson(visit: Visit): Promise<Photographed> {
  needPerson(visit.ctx)
  const { profile } = await personFor(visit.ctx, visit.id('person'))
  needHead(visit.ctx)
  const back = `/people/${profile.id}`
  return { ...profile, at: `${back}/photo/new`, back }
}

async function ofChild(visit: Visit): Promise<Photographed> {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  const back = `/children/${child.id}`
  return { ...child, at: `${back}/photo/new`, back }
}

async function ofMe(visit: Visit): Promise<Photographed> {
  needStaff(visit.ctx)
  const { profile } = await personFor(visit.ctx, needPerson(visit.ctx).id)
  return { ...profile, at: '/me/photo', back: '/me' }
}

/** A photo put up in place of the one before, or taken down. */
const photoForm = (load: (visit: Visit) => Promise<Photographed>) =>
  form({
    schema,
    load,
    show: (visit, person, shown) => <PhotoPage visit={visit} person={person} shown={shown} />,
    async save(visit, person, input) {
      const image = input.remove ? null : await needImage(input.photo)
      const { change } = await keepPhoto(visit.ctx, person.id, image)
      return goChanged(visit, person.back, change)
    },
  })

export const personPhotoForm = photoForm(ofPerson)
export const childPhotoForm = photoForm(ofChild)
export const myPhotoForm = photoForm(ofMe)

async function needImage(file: File | undefined) {
  const image = await sentImage(file)
  if (!image) throw new Invalid({ photo: { key: 'people.photo.missing' } })
  return image
}
