import type { Item } from '../../domain/conferences/agenda/items.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Way } from '../meeting/way.ts'

type Props = { visit: Visit; talk: Talk; item: Item; way: Way }

/** Whether an item came by itself of something else, and of what. */
export const comesOf = ({ goal, action, support, voice }: Item) =>
  goal ? 'goal' : action ? 'action' : support ? 'support' : voice ? 'voice' : null

/**
 * Where an item comes from and what came of it, as ways there. A bearer of a link is told, and led nowhere: none of
 * those pages opens by it.
 */
export function Hops({ visit, talk, item, way }: Props) {
  const hops = [...before(visit, talk, item), ...after(visit, item)]
  if (hops.length === 0) return null
  return (
    <ul class="hops soft">
      {hops.map(({ to, words }) => (
        <li>{way.alone ? <bdi>{words}</bdi> : <a href={visit.href(to)}>{words}</a>}</li>
      ))}
    </ul>
  )
}

type Hop = { to: string; words: string }

function before({ say }: Visit, talk: Talk, item: Item): Hop[] {
  const { voice, goal, action, support, earlier } = item
  return [
    // what home says is its own and the school's
    ...(voice && talk.side !== 'student' ? [{ to: `/voice/${voice}`, words: say.t('talks.hop.voice') }] : []),
    ...(goal ? [{ to: `/goals/${goal}`, words: say.t('talks.hop.goal') }] : []),
    ...(action ? [{ to: `/actions/${action}`, words: say.t('talks.hop.action') }] : []),
    ...(support && talk.side !== 'student'
      ? [{ to: `/support/${support}`, words: say.t('talks.hop.support') }]
      : []),
    ...(earlier
      ? [{ to: `/meetings/${earlier.meeting}/summary`, words: say.t('talks.hop.earlier', earlier) }]
      : []),
  ]
}

function after({ say }: Visit, { became, later }: Item): Hop[] {
  return [
    ...became.map(({ kind, id, text }) => ({
      to: `/${kind === 'goal' ? 'goals' : 'support'}/${id}`,
      words: say.t(`talks.hop.became.${kind}`, { text }),
    })),
    ...(later ? [{ to: `/meetings/${later.meeting}/agenda`, words: say.t('talks.hop.later', later) }] : []),
  ]
}

/** What was talked about can be made a goal by whoever sat there, or a need by the school; signed in. */
export function FurtherWays({ visit: { say, href }, talk, item, way }: Props) {
  if (way.alone || item.goal || item.support || item.became.length > 0 || item.meeting !== talk.id)
    return null
  const child = `/children/${talk.child}`
  return (
    <p class="row no-print">
      <a href={href(`${child}/goals/new?agenda=${item.id}`)}>{say.t('talks.hop.propose')}</a>
      {talk.side === 'school' && (
        <a href={href(`${child}/support/new?agenda=${item.id}`)}>{say.t('talks.hop.openSupport')}</a>
      )}
    </p>
  )
}
