import { type ChildHome, familyFor } from '../../domain/people/child-family.ts'
import { type Child, pupilFor } from '../../domain/people/children.ts'
import { endGuardian } from '../../domain/people/home-guardians.ts'
import { addParty, editParty } from '../../domain/people/parties.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { homeSchema } from '../../domain/people/schema.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { homeName } from './child-homes.tsx'
import { datesLine, goChanged } from './wording.ts'

type Homely = { child: Child; homes: ChildHome[] }

/** A child with all its homes, for the head; other staff who see the child learn that they may not. */
async function loadHomes(visit: Visit): Promise<Homely> {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  needHead(visit.ctx)
  return { child, homes: (await familyFor(visit.ctx, child)).homes }
}

export const homesPath = (child: { id: string }) => `/children/${child.id}/homes`

/** All homes of a child, and one more. */
export const homesForm = form({
  schema: homeSchema,
  load: loadHomes,
  show(visit, { child, homes }, shown) {
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
          <Form
            action={href(homesPath(child))}
            submit={say.t('people.homes.add')}
            fields={{ key: newKey() }}
            summary={<Problematic visit={visit} shown={shown} />}
          >
            <HomeFields visit={visit} shown={shown} />
          </Form>
        </Section>
      </Frame>
    )
  },
  async save(visit, { child }, input) {
    const { change, value } = await addParty(visit.ctx, child.id, input)
    const next = `${homesPath(child)}/${value}/guardians`
    return goChanged(visit, next, change, visit.say.t('people.homes.added'), homesPath(child))
  },
})

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

/** One home of a child: what it is called, and who of it comes to a conference. */
export const homeForm = form({
  schema: homeSchema,
  load: loadHome,
  show(visit, { child, home }, shown) {
    const { say, href } = visit
    const title = say.t('people.homes.one', { name: child.full })
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} />
        <Form
          action={href(`${homesPath(child)}/${home.id}`)}
          submit={say.t('common.save')}
          fields={{ key: newKey() }}
          cancel={{ href: href(homesPath(child)), label: say.t('common.cancel') }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          <HomeFields visit={visit} shown={shown} kept={home} />
        </Form>
      </Frame>
    )
  },
  async save(visit, { child, home }, input) {
    const { change } = await editParty(visit.ctx, child.id, home.id, input)
    return goChanged(visit, homesPath(child), change)
  },
})

export async function loadHome(visit: Visit) {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  const { homes } = await familyFor(visit.ctx, child)
  const wanted = visit.id('home')
  const home = found(homes.find(isIt(wanted)), 'home')
  needHead(visit.ctx)
  return { child, home }
}

const isIt = (id: string) => (one: { id: string }) => one.id === id

export const guardianEndAct = act(async visit => {
  const { child, home } = await loadHome(visit)
  const { change } = await endGuardian(visit.ctx, home.id, visit.id('member'))
  return goChanged(visit, homesPath(child), change, visit.say.t('people.homes.guardianEnded'))
})
