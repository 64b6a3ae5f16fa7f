import { type ChildContact, familyFor } from '../../domain/people/child-family.ts'
import { pupilFor } from '../../domain/people/children.ts'
import { addContact, endContact } from '../../domain/people/contacts.ts'
import { firstDay } from '../../domain/people/details.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { CONTACT_KINDS, contactSchema } from '../../domain/people/schema.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { PostButton } from '../../ui/button.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { adultOptions } from './adult-options.ts'
import { homeName } from './child-homes.tsx'
import { datesLine, goChanged } from './wording.ts'

async function load(visit: Visit) {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  needHead(visit.ctx)
  const [family, adults] = [await familyFor(visit.ctx, child), await adultOptions(visit)]
  return { child, ...family, adults }
}
type Loaded = Awaited<ReturnType<typeof load>>

const contactsPath = (child: { id: string }) => `/children/${child.id}/contacts`

/** Who is called, fetches, pays or gets mail: each a fact of its own, with dates. */
export const contactsForm = form({
  schema: contactSchema,
  load,
  show(visit, loaded, shown) {
    const { say, href } = visit
    const { child, contacts } = loaded
    const title = say.t('people.contacts.of', { name: child.full })
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('people.contacts.lead')} />
        {contacts.length > 0 && <ContactTable visit={visit} loaded={loaded} />}
        <Section title={say.t('people.contacts.add')}>
          <Form
            action={href(contactsPath(child))}
            submit={say.t('people.contacts.add')}
            fields={{ key: newKey() }}
            cancel={{ href: href(`/children/${child.id}`), label: say.t('common.back') }}
            summary={<Problematic visit={visit} shown={shown} />}
          >
            <ContactFields visit={visit} loaded={loaded} shown={shown} />
          </Form>
        </Section>
      </Frame>
    )
  },
  async save(visit, { child }, input) {
    const { change } = await addContact(visit.ctx, child.id, input)
    return goChanged(visit, contactsPath(child), change)
  },
})

type Props = { visit: Visit; loaded: Loaded }

function ContactTable({ visit, loaded: { child, contacts, homes } }: Props) {
  const { say } = visit
  const namedBy = (contact: ChildContact) => {
    const n = homes.findIndex(home => home.id === contact.party_id)
    return n < 0 ? say.t('people.contacts.school') : homeName(visit, homes[n]!, n)
  }
  return (
    <Table
      caption={say.t('people.contacts.title')}
      quietCaption
      columns={[
        { label: say.t('people.name') },
        { label: say.t('people.contacts.kind') },
        { label: say.t('people.dates.title') },
        { label: say.t('people.contacts.shownTo') },
        { label: '', kind: 'actions' },
      ]}
      rows={contacts.map(one => [
        <bdi>{one.full}</bdi>,
        say.t(`people.contacts.${one.kind}`),
        datesLine(visit, one),
        namedBy(one),
        one.until_on === null && <EndButton visit={visit} child={child} contact={one} />,
      ])}
    />
  )
}

type EndProps = { visit: Visit; child: { id: string }; contact: ChildContact }

const EndButton = ({ visit, child, contact }: EndProps) => (
  <PostButton
    action={visit.href(`${contactsPath(child)}/${contact.id}/${contact.kind}/end`)}
    label={visit.say.t('people.contacts.end')}
    fields={{ key: newKey() }}
    small
  />
)

function ContactFields({ visit, loaded: { adults, homes }, shown }: Props & { shown: Shown }) {
  const { say } = visit
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'person')}
        label={say.t('people.person')}
        empty={say.t('people.choose')}
        options={adults}
        required
      />
      <SelectField
        {...fieldOf(visit, shown, 'kind')}
        label={say.t('people.contacts.kind')}
        empty={say.t('people.choose')}
        options={CONTACT_KINDS.map(value => ({ value, label: say.t(`people.contacts.${value}`) }))}
        required
      />
      <SelectField
        {...fieldOf(visit, shown, 'home', homes.length === 1 ? homes[0]!.id : '')}
        label={say.t('people.contacts.shownTo')}
        hint={say.t('people.contacts.shownToHint')}
        empty={say.t('people.contacts.school')}
        options={homes.map((home, n) => ({ value: home.id, label: homeName(visit, home, n) }))}
      />
      <DateField
        {...fieldOf(visit, shown, 'from_on', firstDay(visit.ctx))}
        label={say.t('people.field.from')}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'last_day')}
        label={say.t('people.field.lastDay')}
        note={say.t('common.optional')}
      />
    </>
  )
}

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
