import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { whenIn } from '../board/when.ts'
import type { Known } from './known.ts'
import { namedIn } from './named.ts'

type Props = { visit: Visit; known: Known; result: PlanResult }

/** Why the families that are least well off have the times they have. */
export function TimesWhy({ visit: { say }, known, result: { times, after, homes } }: Props) {
  if (times.length === 0) return null
  return (
    <Disclosure summary={say.t(homes.some(one => one.placed === 0) ? 'plans.times.others' : 'plans.times')}>
      <ul class="certain">
        {times.map(({ meeting, code, facts }) => (
          <li>
            <strong>
              <bdi>{known.childOf(meeting)}</bdi>
            </strong>
            , {whenIn(say, after[meeting]!)}: {say.t(`plans.time.${code}`)}{' '}
            {facts.map(fact => say.t(`plans.fact.${fact.code}`, namedIn(say, fact, known))).join(' ')}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
