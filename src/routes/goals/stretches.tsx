import { MOST } from '../../domain/goals/goals.ts'
import { isDay } from '../../platform/http/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'
import { type At, dayOf } from './wording.ts'

/** The last day of the stretch that the address names; of what is no day, as without one, the latest. */
export function untilIn({ c }: Visit): string {
  const until = c.req.query('until') ?? ''
  return isDay(until) ? until : ''
}

/** A long way does not end with a page: where it goes on further back, and the way to the latest again. */
export function Stretches({ at, until, goesOn }: { at: At; until: string; goesOn: string | null }) {
  const { say, href } = at.visit
  const road = href(`/children/${at.seat.child.id}/roadmap`)
  if (until === '' && goesOn === null) return null
  return (
    <>
      {goesOn !== null && <p class="soft">{say.t('goals.road.goesOn')}</p>}
      <nav class="row" aria-label={say.t('goals.road.stretches')}>
        {goesOn !== null && (
          <LinkButton href={`${road}?until=${goesOn}`}>
            {say.t('goals.road.earlier', { day: dayOf(at.visit, goesOn) })}
          </LinkButton>
        )}
        {until !== '' && (
          <LinkButton href={road} kind="quiet">
            {say.t('goals.road.latest')}
          </LinkButton>
        )}
      </nav>
    </>
  )
}

/** The road ends where a page does; the goals before are in their list. */
export const Older = ({ at: { visit, seat } }: { at: At }) => (
  <Notice>
    {visit.say.t('goals.road.older', { n: MOST })}{' '}
    <a href={visit.href(`/children/${seat.child.id}/goals?page=2`)}>{visit.say.t('goals.older')}</a>
  </Notice>
)
