import { detailsFor, editPerson, type PersonDetails } from '../../domain/people/details.ts'
import { personFor } from '../../domain/people/persons.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { detailsSchema } from '../../domain/people/schema.ts'
import { form } from '../../platform/http/form.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import {
  AddressFields,
  BirthField,
  CallFields,
  NameFields,
  NeedFields,
  ProfileFields,
} from './detail-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { LanguageFields, SpokenFields, ZoneField } from './language-fields.tsx'
import { goChanged } from './wording.ts'

const pageOf = (person: PersonDetails) => `/${person.isChild ? 'children' : 'people'}/${person.id}`

/** All details of a person, for the head. Children have neither mail nor telephone here. */
export const detailsForm = form({
  schema: detailsSchema,
  async load(visit) {
    needPerson(visit.ctx)
    await personFor(visit.ctx, visit.id('person'))
    needHead(visit.ctx)
    return detailsFor(visit.ctx, visit.id('person'))
  },
  show(visit, person, shown) {
    const { say } = visit
    const title = say.t('people.details.title', { name: person.full })
    const fields = { visit, shown, kept: person }
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} />
        <EditForm
          visit={visit}
          shown={shown}
          action={`/people/${person.id}/details`}
          submit={say.t('common.save')}
          cancel={{ href: pageOf(person), label: say.t('common.cancel') }}
        >
          <NameFields {...fields} />
          <CallFields {...fields} />
          <BirthField {...fields} />
          <LanguageFields {...fields} />
          <NeedFields {...fields} />
          {!person.isChild && (
            <>
              <AddressFields {...fields} mails />
              <ZoneField {...fields} />
              <SpokenFields {...fields} />
              <ProfileFields {...fields} />
            </>
          )}
        </EditForm>
      </Frame>
    )
  },
  async save(visit, person, input) {
    const { change } = await editPerson(visit.ctx, person.id, input)
    return goChanged(visit, pageOf(person), change)
  },
})
