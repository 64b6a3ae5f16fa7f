import { addGuardian } from '../../domain/people/home-guardians.ts'
import { guardianSchema } from '../../domain/people/schema.ts'
import { form } from '../../platform/http/form.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { adultOptions } from './adult-options.ts'
import { EditForm } from './edit-form.tsx'
import { GuardianFields } from './guardian-fields.tsx'
import { loadHome } from './homes.tsx'
import { homesPath } from './homes-page.tsx'
import { goChanged } from './wording.ts'

/** Somebody who is here already joins a home; somebody new is made first, and joins it so. */
export const guardiansForm = form({
  schema: guardianSchema,
  async load(visit) {
    const { child, home } = await loadHome(visit)
    const present = new Set(home.guardians.filter(one => one.until_on === null).map(one => one.id))
    const adults = (await adultOptions(visit)).filter(one => !present.has(one.value))
    return { child, home, adults }
  },
  show(visit, { child, home, adults }, shown) {
    const { say, href } = visit
    const title = say.t('people.homes.guardianOf', { name: child.full })
    return (
      <Frame visit={visit} title={title}>
        <PageHead
          title={title}
          eyebrow={home.label && <bdi>{home.label}</bdi>}
          actions={
            <LinkButton href={href(`/people/new?home=${home.id}`)} kind="quiet">
              {say.t('people.homes.newPerson')}
            </LinkButton>
          }
        />
        <EditForm
          visit={visit}
          shown={shown}
          action={`${homesPath(child)}/${home.id}/guardians`}
          submit={say.t('people.homes.addGuardian')}
          cancel={{ href: homesPath(child), label: say.t('common.cancel') }}
        >
          <GuardianFields visit={visit} shown={shown} adults={adults} />
        </EditForm>
      </Frame>
    )
  },
  async save(visit, { child, home }, input) {
    const { change } = await addGuardian(visit.ctx, home.id, input)
    return goChanged(visit, homesPath(child), change)
  },
})
