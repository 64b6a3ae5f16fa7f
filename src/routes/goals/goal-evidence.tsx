import type { Goal } from '../../domain/goals/goals.ts'
import type { Seen } from '../../domain/observations/seen.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { areaName, TONES } from '../observations/wording.ts'
import { Pages } from '../pages.tsx'
import { type At, dayOf } from './wording.ts'

type Props = { at: At; goal: Goal; seen: Seen[]; page: number; more: boolean }

/** What was seen that bears on a goal, as far as its reader may read it. */
export function Evidence({ at, goal, seen, page, more }: Props) {
  const { say, href } = at.visit
  const mayAdd = at.seat.side === 'school' && !goal.ended
  if (seen.length === 0 && page === 0 && !mayAdd) return null
  const add = mayAdd && (
    <LinkButton href={href(`/goals/${goal.id}/evidence`)} kind="quiet" small>
      {say.t('goals.evidence.add')}
    </LinkButton>
  )
  return (
    <Section title={say.t('goals.evidence')} id="evidence" actions={add}>
      {seen.length === 0 ? (
        <p class="soft">{say.t('goals.evidence.none')}</p>
      ) : (
        <ol class="way">
          {seen.map(one => (
            <li class="done">
              <SeenLine at={at} seen={one} />
            </li>
          ))}
        </ol>
      )}
      <Pages visit={at.visit} path={`/goals/${goal.id}`} page={page} more={more} part="evidence" />
    </Section>
  )
}

const SeenLine = ({ at: { visit }, seen }: { at: At; seen: Seen }) => (
  <>
    <small class="soft">
      {dayOf(visit, seen.seen_on)} · <bdi>{seen.author.full}</bdi>{' '}
      {seen.area && <Tag tone={TONES[seen.bearing]}>{areaName(visit, seen.area)}</Tag>}
    </small>
    <Said text={seen.text} short />
  </>
)
