import type { ChildContact, ChildFamily } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import { isHead } from '../../domain/people/policy.ts'
import { CONTACT_KINDS } from '../../domain/people/schema.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Reach } from './child-homes.tsx'

type Props = { visit: Visit; child: Child; family: ChildFamily }

/** Who is called, who fetches, who pays, who gets mail: four facts side by side. */
export function Contacts({ visit, child, family }: Props) {
  const { say, href } = visit
  const asStaff = child.view === 'staff'
  if (!asStaff && family.contacts.length === 0) return null
  const kinds = CONTACT_KINDS.filter(kind => asStaff || family.contacts.some(one => one.kind === kind))
  const edit = asStaff && isHead(visit.ctx) && (
    <LinkButton href={href(`/children/${child.id}/contacts`)} kind="quiet" small>
      {say.t('people.contacts.edit')}
    </LinkButton>
  )
  return (
    <Section title={say.t('people.contacts.title')} id="contacts" actions={edit}>
      <CardList label={say.t('people.contacts.title')}>
        {kinds.map(kind => (
          <Card level={3} title={say.t(`people.contacts.${kind}`)}>
            <Names visit={visit} contacts={family.contacts.filter(one => one.kind === kind)} />
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function Names({ visit, contacts }: { visit: Visit; contacts: ChildContact[] }) {
  const { say } = visit
  if (contacts.length === 0) return <p class="soft">{say.t('people.contacts.nobody')}</p>
  return (
    <>
      {contacts.map(one => (
        <div>
          <p>
            <bdi>{one.full}</bdi> {one.barred && <Tag tone="clay">{say.t('people.contacts.barred')}</Tag>}
          </p>
          {(one.kind === 'emergency' || one.kind === 'pickup') && <Reach visit={visit} {...one} />}
        </div>
      ))}
    </>
  )
}
