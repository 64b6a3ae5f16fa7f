import type { ChildHome, HomeGuardian } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import { showPhone } from '../../domain/people/phones.ts'
import { isHead } from '../../domain/people/policy.ts'
import { isOver } from '../../domain/people/rules.ts'
import { sharedMails } from '../../domain/people/shared-mails.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { datesLine } from './wording.ts'

type Props = { visit: Visit; child: Child; homes: ChildHome[] }

/** Where a child lives: for staff every home, for a family its own only, in words that tell of no other. */
export function Homes({ visit, child, homes }: Props) {
  const { say, href } = visit
  const asStaff = child.view === 'staff'
  const isFirst = homes.length === 0
  const edit = asStaff && isHead(visit.ctx) && (
    <LinkButton href={href(`/children/${child.id}/homes`)} kind={isFirst ? 'main' : 'quiet'} small={!isFirst}>
      {say.t(isFirst ? 'people.homes.add' : 'people.homes.edit')}
    </LinkButton>
  )
  if (!asStaff && homes.length === 0) return null
  return (
    <Section
      title={say.t(asStaff ? 'people.homes.title' : 'people.homes.yours')}
      id="homes"
      actions={!isFirst && edit}
    >
      {isFirst ? (
        <EmptyState title={say.t('people.homes.none')} text={say.t('people.homes.noneText')} actions={edit} />
      ) : (
        <>
          {isHead(visit.ctx) && <SharedMails visit={visit} homes={homes} />}
          <CardList label={say.t('people.homes.title')}>
            {homes.map((home, n) => (
              <HomeCard
                visit={visit}
                asStaff={asStaff}
                child={child.id}
                home={home}
                title={asStaff ? homeName(visit, home, n) : home.label}
              />
            ))}
          </CardList>
        </>
      )}
    </Section>
  )
}

/** For the head, who can put it right: what one home is told, the other would read. */
function SharedMails({ visit: { say, ctx }, homes }: Pick<Props, 'visit' | 'homes'>) {
  return sharedMails(homes, schoolDay(ctx).toString()).map(({ mail, guardians }) => (
    <Notice tone="clay">
      {say.t('people.homes.sharedMail', { names: say.list(guardians.map(one => one.full)), mail })}
    </Notice>
  ))
}

/** The label of a home, else its number; for staff, since a number tells how many there are. */
export const homeName = (visit: Visit, home: { label: string }, n: number) =>
  home.label || visit.say.t('people.homes.nth', { n: n + 1 })

type CardProps = { visit: Visit; asStaff: boolean; child: string; home: ChildHome; title: string }

function HomeCard({ visit, asStaff, child, home, title }: CardProps) {
  const today = schoolDay(visit.ctx).toString()
  const present = home.guardians.filter(one => !isOver(one, today))
  return (
    <Card
      level={3}
      title={title && <bdi>{title}</bdi>}
      actions={
        asStaff &&
        present.length > 0 &&
        !present.some(one => one.kept) && (
          <LinkButton href={visit.href(`/children/${child}/homes/${home.id}/invitation`)} kind="quiet" small>
            {visit.say.t('requests.invite.way')}
          </LinkButton>
        )
      }
    >
      {present.length === 0 && <p class="soft">{visit.say.t('people.homes.nobody')}</p>}
      {present.map(one => (
        <Guardian visit={visit} asStaff={asStaff} guardian={one} />
      ))}
    </Card>
  )
}

type GuardianProps = { visit: Visit; asStaff: boolean; guardian: HomeGuardian }

function Guardian({ visit, asStaff, guardian }: GuardianProps) {
  const { say, href, ctx } = visit
  return (
    <div>
      <p>
        <strong>
          {asStaff ? (
            <a href={href(`/people/${guardian.id}`)}>
              <bdi>{guardian.full}</bdi>
            </a>
          ) : (
            <bdi>{guardian.full}</bdi>
          )}
        </strong>
        {guardian.relation && (
          <span class="soft">
            {' '}
            · <bdi>{guardian.relation}</bdi>
          </span>
        )}
      </p>
      {(guardian.until_on !== null || guardian.from_on > schoolDay(ctx).toString()) && (
        <p class="soft">{datesLine(visit, guardian)}</p>
      )}
      <Reach visit={visit} {...guardian} />
      {guardian.reach.length > 0 && !guardian.written_language.startsWith(say.locale.slice(0, 2)) && (
        <p class="soft">{say.t('people.reads', { language: say.languageName(guardian.written_language) })}</p>
      )}
    </div>
  )
}

type ReachProps = { visit: Visit; reach: { kind: 'mail' | 'phone'; value: string }[]; kept: boolean }

/** Mail addresses and telephone numbers, to be used with one tap; or who knows them. */
export function Reach({ visit, reach, kept }: ReachProps) {
  if (kept) return <p class="soft">{visit.say.t('people.reachKept')}</p>
  if (reach.length === 0) return null
  return (
    <ul class="plain">
      {reach.map(({ kind, value }) => (
        <li>
          <a
            href={
              kind === 'mail' ? `mailto:${encodeURIComponent(value).replace('%40', '@')}` : `tel:${value}`
            }
          >
            <bdi dir="ltr">{kind === 'mail' ? value : showPhone(value, visit.ctx.school.country)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
