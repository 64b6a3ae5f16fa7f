import { familyFor } from '../../domain/people/child-family.ts'
import { pupilFor } from '../../domain/people/children.ts'
import { addContact, endContact } from '../../domain/people/contacts.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { contactSchema } from '../../domain/people/schema.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { adultOptions } from './adult-options.ts'
import { type ContactsLoaded, ContactsPage, contactsPath } from './contacts-page.tsx'
import { goChanged } from './wording.ts'

async function load(visit: Visit): Promise<ContactsLoaded> {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  needHead(visit.ctx)
  const [family, adults] = [await familyFor(visit.ctx, child), await adultOptions(visit)]
  return { child, ...family, adults }
}
/** Who is called, fetches, pays or gets mail: each a fact of its own, with dates. */
export const contactsForm = form({
  schema: contactSchema,
  load,
  show: (visit, loaded, shown) => <ContactsPage visit={visit} loaded={loaded} shown={shown} />,
  async save(visit, { child }, input) {
    const { change } = await addContact(visit.ctx, child.id, input)
    return goChanged(visit, contactsPath(child), change)
  },
})

export const contactEndAct = act(async visit => {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  const { contacts } = await familyFor(visit.ctx, child)
  const [person, kind] = [visit.id('contact'), visit.part('kind')]
  const contact = found(
    contacts.find(one => one.id === person && one.kind === kind),
    'contact',
  )
  const { change } = await endContact(visit.ctx, child.id, contact.id, contact.kind)
  return goChanged(visit, contactsPath(child), change)
})
