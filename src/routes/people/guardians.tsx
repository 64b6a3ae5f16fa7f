import { firstDay } from '../../domain/people/details.ts'
import { addGuardian } from '../../domain/people/home-guardians.ts'
import { guardianSchema } from '../../domain/people/schema.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { DateField, type Option, SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, hasValues, Problematic } from '../problems.tsx'
import { adultOptions } from './adult-options.ts'
import { homesPath, loadHome } from './homes.tsx'
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
        <Form
          action={href(`${homesPath(child)}/${home.id}/guardians`)}
          submit={say.t('people.homes.addGuardian')}
          fields={{ key: newKey() }}
          cancel={{ href: href(homesPath(child)), label: say.t('common.cancel') }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          <GuardianFields visit={visit} shown={shown} adults={adults} />
        </Form>
      </Frame>
    )
  },
  async save(visit, { child, home }, input) {
    const { change } = await addGuardian(visit.ctx, home.id, input)
    return goChanged(visit, homesPath(child), change)
  },
})

type FieldsProps = { visit: Visit; shown: Shown; adults: Option[] }

function GuardianFields({ visit, shown, adults }: FieldsProps) {
  const { say } = visit
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'guardian')}
        label={say.t('people.person')}
        empty={say.t('people.choose')}
        options={adults}
        required
      />
      <TextField
        {...fieldOf(visit, shown, 'relation')}
        label={say.t('people.field.relation')}
        hint={say.t('people.field.relationHint')}
        note={say.t('common.optional')}
      />
      <DateField
        {...fieldOf(visit, shown, 'from_on', firstDay(visit.ctx))}
        label={say.t('people.field.from')}
        required
      />
      <CheckField
        name="gets_mail"
        label={say.t('people.homes.getsMail')}
        checked={!hasValues(shown) || Boolean(shown.values.gets_mail)}
      />
    </>
  )
}
