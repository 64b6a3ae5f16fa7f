import type { Item, ItemStep } from '../../domain/voice/items.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'

/** Where one of the school takes an item further: to a conference, a goal, support. */
export function HopWays({ visit: { say, href }, item }: { visit: Visit; item: Item }) {
  if (item.side !== 'staff' || item.state === 'closed') return null
  const child = `/children/${item.child.id}`
  return (
    <Section title={say.t('voice.hops')}>
      <p class="soft">{say.t('voice.hops.text')}</p>
      <nav class="row" aria-label={say.t('voice.hops')}>
        <LinkButton href={href(`/voice/${item.id}/agenda`)} kind="quiet" small>
          {say.t('talks.takeUp')}
        </LinkButton>
        <LinkButton href={href(`${child}/goals/new?from=${item.id}`)} kind="quiet" small>
          {say.t('voice.hop.goal')}
        </LinkButton>
        <LinkButton href={href(`${child}/support/new?from=${item.id}`)} kind="quiet" small>
          {say.t('voice.hop.support')}
        </LinkButton>
      </nav>
    </Section>
  )
}

/** What a step has become: for the home that said it, and the school. By a link none of these pages opens. */
export function HopLinks({ visit, item, step }: { visit: Visit; item: Item; step: ItemStep }) {
  const { say, href, part } = visit
  if (item.side === 'shared' || part('token')) return null
  const hops = [
    step.agenda && { to: `/meetings/${step.agenda}/agenda`, words: say.t('talks.onAgenda') },
    step.goal && { to: `/goals/${step.goal}`, words: say.t('voice.hop.toGoal') },
    step.support && { to: `/support/${step.support}`, words: say.t('voice.hop.toSupport') },
  ].filter(hop => hop !== null && hop !== '')
  return (
    <>
      {hops.map(({ to, words }) => (
        <p>
          <a href={href(to)}>{words}</a>
        </p>
      ))}
    </>
  )
}

/** From which check-in it comes, and the goals that were made of it. Likewise. */
export function ItemLinks({ visit, item }: { visit: Visit; item: Item }) {
  const { say, href, part } = visit
  if (part('token')) return null
  const links = [
    ...(item.checkIn ? [{ to: `/check-ins/${item.checkIn}`, words: say.t('voice.hop.fromCheckIn') }] : []),
    ...item.goals.map(({ id, words }) => ({
      to: `/goals/${id}`,
      words: say.t('voice.hop.becameGoal', { words }),
    })),
  ]
  return (
    <>
      {links.map(({ to, words }) => (
        <p>
          <a href={href(to)}>{words}</a>
        </p>
      ))}
    </>
  )
}
