import type { Item, ItemStep, Talked } from '../../domain/voice/items.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'

/** Where it can be taken further: by its home to a conference, by the school to a goal or support as well. */
export function HopWays({ visit, item }: { visit: Visit; item: Item }) {
  const { say, href, part } = visit
  if (item.side === 'shared' || item.state === 'closed' || part('token')) return null
  const child = `/children/${item.child.id}`
  const side = item.side === 'own' ? 'home' : 'school'
  return (
    <Section title={say.t(`voice.hops.${side}`)}>
      <p class="soft">{say.t(item.waits ? 'talks.takeUp.waits' : `voice.hops.${side}.text`)}</p>
      <nav class="row" aria-label={say.t(`voice.hops.${side}`)}>
        <LinkButton href={href(`/voice/${item.id}/agenda`)} kind="quiet" small>
          {say.t('talks.takeUp')}
        </LinkButton>
        {side === 'school' && (
          <>
            <LinkButton href={href(`${child}/goals/new?from=${item.id}`)} kind="quiet" small>
              {say.t('voice.hop.goal')}
            </LinkButton>
            <LinkButton href={href(`${child}/support/new?from=${item.id}`)} kind="quiet" small>
              {say.t('voice.hop.support')}
            </LinkButton>
          </>
        )}
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

/** On which agendas it stands, from which check-in it comes, and the goals that were made of it. Likewise. */
export function ItemLinks({ visit, item }: { visit: Visit; item: Talked }) {
  const { say, href, part } = visit
  if (part('token')) return null
  const told = item.steps.map(step => step.agenda)
  const links = [
    ...item.talks
      .filter(({ meeting }) => !told.includes(meeting))
      .map(({ meeting, round }) => ({
        to: `/meetings/${meeting}/agenda`,
        words: say.t('talks.takeUp.on', { round }),
      })),
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
