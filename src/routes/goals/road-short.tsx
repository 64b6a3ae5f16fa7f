import type { Road } from '../../domain/goals/road.ts'
import { Figures } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'
import { GoalCard } from './goal-card.tsx'
import type { At } from './wording.ts'

/** `whole`: nothing is on another stretch, so that it can be counted. */
type ShortProps = { at: At; road: Pick<Road, 'goals' | 'conferences'>; whole: boolean }

/** The story in a glance for who is new: how much there is, where all of it stands here, and what is worked for now. */
export function Short({ at, road: { goals, conferences }, whole }: ShortProps) {
  const { say } = at.visit
  const open = goals.filter(goal => !goal.ended)
  const reached = goals.filter(goal => goal.ended === 'reached').length
  return (
    <>
      {whole && (
        <Figures
          items={[
            ['goals.road.open', open.length] as const,
            ['goals.road.reached', reached] as const,
            ['goals.road.conferences', conferences.length] as const,
          ]
            // what is not there yet is no count against a child
            .filter(([, n]) => n > 0)
            .map(([label, n]) => ({ label: say.t(label, { n }), value: say.number(n) }))}
        />
      )}
      {open.length > 0 && (
        <Section title={say.t('goals.road.now')}>
          <ul class="cards">
            {open.slice(0, 4).map(goal => (
              <li>
                <GoalCard at={at} goal={goal} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
