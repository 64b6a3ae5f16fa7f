import { longestFirst, type Told, toldFor } from '../../domain/observations/overdue.ts'
import { isHead, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { dayOf } from './wording.ts'

/** Which homes wait for an update, the longest wait first. */
export async function showTold(visit: Visit) {
  needPerson(visit.ctx)
  const { weeks, children: all } = await toldFor(visit.ctx)
  const children = longestFirst(all)
  const { say } = visit
  const title = say.t('observations.told.title')
  const due = children.filter(child => child.overdue)
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={all.length > 0 && say.t('observations.told.lead', { n: weeks })}
        actions={isHead(visit.ctx) && <Settings visit={visit} />}
      />
      {due.length === 0 ? (
        <EmptyState
          title={say.t(all.length > 0 ? 'observations.told.none' : 'observations.new.nobody')}
          text={say.t('observations.told.none.text')}
        />
      ) : (
        <Section title={say.t('observations.told.due', { n: due.length })} id="due">
          <ToldTable visit={visit} told={due} caption={say.t('observations.told.due', { n: due.length })} />
        </Section>
      )}
      {due.length < children.length && (
        <Section title={say.t('observations.told.others')} id="others">
          <ToldTable
            visit={visit}
            told={children.filter(child => !child.overdue)}
            caption={say.t('observations.told.others')}
          />
        </Section>
      )}
    </Frame>,
  )
}

const Settings = ({ visit: { say, href } }: { visit: Visit }) => (
  <>
    <LinkButton kind="quiet" href={href('/updates/rhythm')}>
      {say.t('observations.cadence.way')}
    </LinkButton>
    <LinkButton kind="quiet" href={href('/areas')}>
      {say.t('observations.areas.way')}
    </LinkButton>
  </>
)

type Props = { visit: Visit; told: Told[]; caption: string }

function ToldTable({ visit, told, caption }: Props) {
  const { say, href } = visit
  return (
    <Table
      caption={caption}
      quietCaption
      columns={[
        { label: say.t('observations.told.child') },
        { label: say.t('observations.told.last') },
        { label: say.t('observations.update.write'), kind: 'actions' },
      ]}
      rows={told.map(child => [
        <a href={href(`/children/${child.id}/updates`)}>
          <bdi>{child.full}</bdi>
        </a>,
        child.last ? dayOf(visit, child.last) : say.t('observations.told.never'),
        <LinkButton href={href(`/children/${child.id}/updates/new`)} kind="quiet" small>
          {say.t('observations.update.write')}
        </LinkButton>,
      ])}
    />
  )
}
