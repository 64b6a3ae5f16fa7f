import type { ChildHome } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { homeName } from './child-homes.tsx'
import { EditForm } from './edit-form.tsx'
import { datesLine } from './wording.ts'

export const homesPath = (child: { id: string }) => `/children/${child.id}/homes`

type Props = { visit: Visit; shown: Shown; child: Child }

export function HomesPage({ visit, child, homes, shown }: Props & { homes: ChildHome[] }) {
  const { say, href } = visit
  const title = say.t('people.homes.of', { name: child.full })
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={say.t('people.homes.lead')}
        actions={
          <LinkButton href={href(`/children/${child.id}`)} kind="quiet">
            {say.t('common.back')}
          </LinkButton>
        }
      />
      {homes.length > 0 && (
        <CardList label={title}>
          {homes.map((home, n) => (
            <HomeCard visit={visit} child={child} home={home} title={homeName(visit, home, n)} />
          ))}
        </CardList>
      )}
      <Section title={say.t('people.homes.add')}>
        <EditForm visit={visit} shown={shown} action={homesPath(child)} submit={say.t('people.homes.add')}>
          <HomeFields visit={visit} shown={shown} />
        </EditForm>
      </Section>
    </Frame>
  )
}

type CardProps = { visit: Visit; child: Child; home: ChildHome; title: string }

function HomeCard({ visit, child, home, title }: CardProps) {
  const { say, href } = visit
  const here = `${homesPath(child)}/${home.id}`
  return (
    <Card
      level={3}
      title={<bdi>{title}</bdi>}
      eyebrow={say.t(`people.attends.${home.attends}`)}
      actions={
        <>
          <LinkButton href={href(`${here}/guardians`)} kind="quiet" small>
            {say.t('people.homes.addGuardian')}
          </LinkButton>
          <LinkButton href={href(here)} kind="quiet" small>
            {say.t('common.edit')}
          </LinkButton>
        </>
      }
    >
      {home.guardians.length === 0 && <p class="soft">{say.t('people.homes.nobody')}</p>}
      {home.guardians.map(one => (
        <div class="row between">
          <span>
            <bdi>{one.full}</bdi> <small class="soft">{datesLine(visit, one)}</small>
          </span>
          {one.until_on === null && (
            <PostButton
              action={href(`${here}/guardians/${one.id}/end`)}
              label={say.t('people.homes.endGuardian')}
              fields={{ key: newKey() }}
              small
            />
          )}
        </div>
      ))}
    </Card>
  )
}

function HomeFields({ visit, shown, kept }: { visit: Visit; shown: Shown; kept?: ChildHome }) {
  const { say } = visit
  return (
    <>
      <TextField
        {...fieldOf(visit, shown, 'label', kept?.label)}
        label={say.t('people.homes.label')}
        hint={say.t('people.homes.labelHint')}
        note={say.t('common.optional')}
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'attends', kept?.attends ?? 'any')}
        label={say.t('people.attends.title')}
        options={[
          { value: 'any', label: say.t('people.attends.any') },
          { value: 'all', label: say.t('people.attends.all') },
        ]}
      />
    </>
  )
}

export function HomePage({ visit, child, home, shown }: Props & { home: ChildHome }) {
  const { say } = visit
  const title = say.t('people.homes.one', { name: child.full })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      <EditForm
        visit={visit}
        shown={shown}
        action={`${homesPath(child)}/${home.id}`}
        submit={say.t('common.save')}
        cancel={{ href: homesPath(child), label: say.t('common.cancel') }}
      >
        <HomeFields visit={visit} shown={shown} kept={home} />
      </EditForm>
    </Frame>
  )
}
