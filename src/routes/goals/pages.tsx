import { MOST } from '../../domain/goals/goals.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'
import type { At } from './wording.ts'

/** The address counts pages from one; what somebody else has put there is the first. */
export function pageIn({ c }: Visit): number {
  const page = c.req.query('page') ?? ''
  return /^[1-9]\d{0,2}$/.test(page) ? Number(page) - 1 : 0
}

export function Pages({ at: { visit, seat }, page, more }: { at: At; page: number; more: boolean }) {
  const { say, href } = visit
  const to = (n: number) => href(`/children/${seat.child.id}/goals${n > 0 ? `?page=${n + 1}` : ''}`)
  if (page === 0 && !more) return null
  return (
    <nav class="row" aria-label={say.t('goals.pages')}>
      {page > 0 && (
        <LinkButton href={to(page - 1)} kind="quiet">
          {say.t('goals.newer')}
        </LinkButton>
      )}
      {more && (
        <LinkButton href={to(page + 1)} kind="quiet">
          {say.t('goals.older')}
        </LinkButton>
      )}
    </nav>
  )
}

/** The road ends where a page does; the goals before are in their list. */
export const Older = ({ at: { visit, seat } }: { at: At }) => (
  <Notice>
    {visit.say.t('goals.road.older', { n: MOST })}{' '}
    <a href={visit.href(`/children/${seat.child.id}/goals?page=2`)}>{visit.say.t('goals.older')}</a>
  </Notice>
)
