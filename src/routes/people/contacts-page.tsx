import type { ChildContact, ChildHome } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import type { Option } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { homeName } from './child-homes.tsx'
import { ContactFields } from './contact-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { datesLine } from './wording.ts'

export type ContactsLoaded = { child: Child; homes: ChildHome[]; contacts: ChildContact[]; adults: Option[] }

export const contactsPath = (child: { id: string }) => `/children/${child.id}/contacts`

export function ContactsPage({ visit, loaded, shown }: Props & { shown: Shown }) {
  const { say } = visit
  const { child, contacts } = loaded
  const title = say.t('people.contacts.of', { name: child.full })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('people.contacts.lead')} />
      {contacts.length > 0 && <ContactTable visit={visit} loaded={loaded} />}
      <Section title={say.t('people.contacts.add')}>
        <EditForm
          visit={visit}
          shown={shown}
          action={contactsPath(child)}
          submit={say.t('people.contacts.add')}
          cancel={{ href: `/children/${child.id}`, label: say.t('common.back') }}
        >
          <ContactFields visit={visit} {...loaded} shown={shown} />
        </EditForm>
      </Section>
    </Frame>
  )
}

type Props = { visit: Visit; loaded: ContactsLoaded }

function ContactTable({ visit, loaded: { child, contacts, homes } }: Props) {
  const { say } = visit
  const named = homes.map((home, n) => ({ ...home, name: homeName(visit, home, n) }))
  const shownTo = (contact: ChildContact) => {
    const seeing = named.filter(
      home =>
        home.id === contact.party_id ||
        (contact.party_id === null && home.guardians.some(one => one.id === contact.id)),
    )
    return seeing.length > 0 ? say.list(seeing.map(home => home.name)) : say.t('people.contacts.school')
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
        shownTo(one),
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
