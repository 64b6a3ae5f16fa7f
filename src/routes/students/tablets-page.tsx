import type { Handed } from '../../domain/students/passes.ts'
import type { Kept } from '../../domain/students/tablets.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { hasValues } from '../problems.tsx'
import { HandedPass } from './handed-pass.tsx'
import { NewTablet } from './new-tablet.tsx'
import { Seats } from './seat-list.tsx'
import { Tablets } from './tablet-list.tsx'

type Props = { visit: Visit; kept: Kept; shown: Shown; handed?: Handed }

/** The tablets of a group, and the passes of its children. */
export function TabletsPage({ visit, kept, shown, handed }: Props) {
  const { say, href } = visit
  const title = say.t('students.tablets.title', { group: kept.group.name })
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={say.t('students.tablets.lead')}
        actions={
          <LinkButton href={href(`/groups/${kept.group.id}`)} kind="quiet">
            {say.t('common.back')}
          </LinkButton>
        }
      />
      {handed && <HandedPass visit={visit} kept={kept} handed={handed} />}
      <Section title={say.t('students.tablets.these')}>
        <Tablets visit={visit} kept={kept} />
        <Disclosure
          summary={say.t('students.tablet.add')}
          open={kept.tablets.length === 0 || hasValues(shown)}
        >
          <NewTablet visit={visit} kept={kept} shown={shown} />
        </Disclosure>
      </Section>
      <Section title={say.t('students.seats.title')}>
        <Seats visit={visit} kept={kept} />
      </Section>
    </Frame>
  )
}
