import { Temporal } from 'temporal-polyfill'
import type { Restriction } from '../../domain/people/child-limits.ts'
import type { Child } from '../../domain/people/children.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { datesLine } from './wording.ts'

type Props = { visit: Visit; child: Child; restrictions: Restriction[] }

/** What documents withhold, for the staff who must keep to it. No family is ever shown that there is one. */
export function Restrictions({ visit, child, restrictions }: Props) {
  const { say, href, ctx } = visit
  const open = restrictions.filter(one => one.lifted_at === null)
  if (open.length === 0 && !isHead(ctx)) return null
  const enter = isHead(ctx) && (
    <LinkButton href={href(`/children/${child.id}/restrictions`)} kind="quiet" small>
      {say.t('people.restrictions.enter')}
    </LinkButton>
  )
  return (
    <Section title={say.t('people.restrictions.title')} id="restrictions" actions={enter}>
      <Audience>{say.t('people.restrictions.audience')}</Audience>
      {open.length === 0 && <p class="soft">{say.t('people.restrictions.none')}</p>}
      {open.length > 0 && (
        <CardList label={say.t('people.restrictions.title')}>
          {open.map(one => (
            <RestrictionCard visit={visit} child={child} restriction={one} />
          ))}
        </CardList>
      )}
    </Section>
  )
}

type CardProps = { visit: Visit; child: Child; restriction: Restriction }

export function RestrictionCard({ visit, child, restriction }: CardProps) {
  const { say, href, ctx } = visit
  const { guardian, scope, document, author, lifted_at } = restriction
  const entered = Temporal.Instant.from(restriction.entered_at.replace(' ', 'T'))
  return (
    <Card
      level={3}
      mood={lifted_at ? 'calm' : 'needs'}
      eyebrow={say.t(`people.scope.${scope}`)}
      title={<bdi>{guardian.full}</bdi>}
      actions={
        isHead(ctx) &&
        !lifted_at && (
          <PostButton
            action={href(`/children/${child.id}/restrictions/${restriction.id}/end`)}
            label={say.t('people.restrictions.lift')}
            fields={{ key: newKey() }}
            small
          />
        )
      }
    >
      <p>{datesLine(visit, restriction)}</p>
      {document && (
        <p>
          <span class="soft">{say.t('people.restrictions.document')}</span> <bdi>{document}</bdi>
        </p>
      )}
      <p class="soft">{say.t('people.restrictions.author', { name: author.full, at: entered })}</p>
      {lifted_at && <p class="soft">{say.t('people.restrictions.lifted')}</p>}
    </Card>
  )
}
