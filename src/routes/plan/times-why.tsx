import type { TimeTold } from '../../domain/conferences/planning/times-why.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { whenIn } from '../board/when.ts'
import type { Known } from './known.ts'
import { namedIn } from './named.ts'

type Props = { visit: Visit; known: Known; times: TimeTold[]; after: Record<string, string> }

/** Why the families that are least well off have the times they have. */
export function TimesWhy({ visit: { say }, known, times, after }: Props) {
  if (times.length === 0) return null
  return (
    <Disclosure summary={say.t('plans.times')}>
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
