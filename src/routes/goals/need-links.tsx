import { Temporal } from 'temporal-polyfill'
import type { Need } from '../../domain/goals/support/support.ts'
import { Facts } from '../../ui/facts.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { shortened } from './from.tsx'
import { NeedState } from './support.tsx'
import { talkedAt } from './talked.tsx'
import { type At, dayAt, whoIn } from './wording.ts'

type Props = { at: At; need: Need }

/** What is needed, who named it, and where it stands. */
export function NeedHead({ at, need }: Props) {
  const { say, href } = at.visit
  const title = say.t('goals.support.title', { child: at.seat.child.given })
  return (
    <>
      <PageHead
        title={<bdi>{shortened(need.need)}</bdi>}
        eyebrow={<a href={href(`/children/${need.child}/support`)}>{title}</a>}
      />
      <div class="row">
        <NeedState at={at} need={need} />
        <span class="soft">
          {say.t('goals.support.by', { name: whoIn(at, { ...need }), day: dayAt(at.visit, need.raised_at) })}
        </span>
      </div>
    </>
  )
}

/** To what a need is linked: what a home said or the school saw, and the goal that it stands in the way of. */
export function NeedLinks({ at: { visit, seat }, need }: Props) {
  const { from, goal, seen } = need
  const { say, href } = visit
  const link = (path: string, text: string) => (
    <a href={href(path)}>
      <bdi>{shortened(text)}</bdi>
    </a>
  )
  const items = [
    ...(from ? [{ label: say.t('goals.cameFrom'), value: link(`/voice/${from.id}`, from.text) }] : []),
    ...(seen
      ? [
          {
            label: say.t('goals.cameFrom'),
            value: link(
              seat.side === 'school' ? `/observations/${seen.id}` : `/children/${need.child}/observations`,
              say.t('goals.seenOn', { day: Temporal.PlainDate.from(seen.seen_on) }),
            ),
          },
        ]
      : []),
    ...(goal ? [{ label: say.t('goals.action.forGoal'), value: link(`/goals/${goal.id}`, goal.words) }] : []),
    ...talkedAt(visit, need),
  ]
  return items.length > 0 ? <Facts items={items} /> : null
}

/** How it ended, in words. */
export const NeedEnd = ({ at: { visit }, need }: Props) =>
  need.ended_at ? (
    <Notice>
      <p>{visit.say.t('goals.support.endedOn', { day: dayAt(visit, need.ended_at) })}</p>
      <Said text={need.ended_words} />
    </Notice>
  ) : null
