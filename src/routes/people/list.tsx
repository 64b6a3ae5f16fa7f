import { type Listed, peopleFor } from '../../domain/people/people.ts'
import { isHead, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { PersonLine } from '../../ui/people/person-line.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { photoOf, rolesLine } from './wording.ts'

/** Everyone whom this member of staff may know, to be found by a part of a name or address. */
export async function showPeople(visit: Visit) {
  needPerson(visit.ctx)
  const query = visit.c.req.query('q') ?? ''
  const { children, adults, former } = await peopleFor(visit.ctx, query)
  const { say } = visit
  const nobody = children.length + adults.length + former.length === 0
  return visit.show(
    <Frame visit={visit} title={say.t('people.list.title')}>
      <PageHead title={say.t('people.list.title')} actions={<Actions visit={visit} />} />
      <Search visit={visit} query={query} />
      {nobody && <EmptyState title={say.t('people.list.none')} text={say.t('people.list.noneText')} />}
      {children.length > 0 && <Children visit={visit} people={children} />}
      {adults.length > 0 && <Adults visit={visit} people={adults} title={say.t('people.list.adults')} />}
      {former.length > 0 && (
        <Disclosure summary={say.t('people.list.former', { n: former.length })} open={query !== ''}>
          <Adults visit={visit} people={former} title={say.t('people.list.formerTitle')} quiet />
        </Disclosure>
      )}
    </Frame>,
  )
}

function Actions({ visit }: { visit: Visit }) {
  const { say, href } = visit
  return (
    <>
      <LinkButton href={href('/groups')} kind="quiet">
        {say.t('people.groups.title')}
      </LinkButton>
      {isHead(visit.ctx) && (
        <LinkButton href={href('/imports/new')} kind="quiet">
          {say.t('imports.new.title')}
        </LinkButton>
      )}
      {isHead(visit.ctx) && <LinkButton href={href('/people/new')}>{say.t('people.add.title')}</LinkButton>}
    </>
  )
}

function Search({ visit, query }: { visit: Visit; query: string }) {
  const { say } = visit
  return (
    <search>
      <form class="form" method="get" action={visit.href('/people')}>
        <TextField
          name="q"
          type="search"
          label={say.t('people.list.search')}
          hint={say.t('people.list.searchHint')}
          value={query}
        />
        <div class="row">
          <Button kind="quiet">{say.t('common.search')}</Button>
          {query && <a href={visit.href('/people')}>{say.t('people.list.everyone')}</a>}
        </div>
      </form>
    </search>
  )
}

type LinesProps = { visit: Visit; people: Listed[] }

function Children({ visit, people }: LinesProps) {
  const { say, href } = visit
  return (
    <Section title={say.t('people.list.children')}>
      <Table
        caption={say.t('people.list.children')}
        quietCaption
        columns={[
          { label: say.t('people.name') },
          { label: say.t('people.group') },
          { label: say.t('people.atHome') },
        ]}
        rows={people.map(one => [
          <PersonLine name={one.full} href={href(`/children/${one.id}`)} photo={photoOf(visit, one)} />,
          say.list(one.groups),
          say.list(one.kin.map(kin => kin.full)),
        ])}
      />
    </Section>
  )
}

function Adults({ visit, people, title, quiet }: LinesProps & { title: string; quiet?: boolean }) {
  const { say, href } = visit
  const table = (
    <Table
      caption={title}
      quietCaption
      columns={[
        { label: say.t('people.name') },
        { label: say.t('people.role') },
        { label: say.t('people.childrenOf') },
      ]}
      rows={people.map(one => [
        <PersonLine name={one.full} href={href(`/people/${one.id}`)} photo={photoOf(visit, one)} />,
        rolesLine(visit, one.roles),
        say.list(one.kin.map(kin => kin.full)),
      ])}
    />
  )
  return quiet ? table : <Section title={title}>{table}</Section>
}
