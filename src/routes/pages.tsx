import type { Visit } from '../platform/http/visit.ts'
import { LinkButton } from '../ui/button.tsx'

/** The address counts pages from one; what somebody else has put there is the first. */
export function pageIn({ c }: Visit): number {
  const page = c.req.query('page') ?? ''
  return /^[1-9]\d{0,2}$/.test(page) ? Number(page) - 1 : 0
}

/** `part`: the part of the page in which the list stands. */
type PagesProps = { visit: Visit; path: string; page: number; more: boolean; part?: string }

/** Where a list goes on that does not fit on a page: nothing is left out without a word. `path`: below the school's address. */
export function Pages({ visit: { say, href }, path, page, more, part }: PagesProps) {
  const to = (n: number) => href(n > 0 ? `${path}?page=${n + 1}` : path) + (part ? `#${part}` : '')
  if (page === 0 && !more) return null
  return (
    <nav class="row" aria-label={say.t('common.pages')}>
      {page > 0 && (
        <LinkButton href={to(page - 1)} kind="quiet">
          {say.t('common.previous')}
        </LinkButton>
      )}
      {more && (
        <LinkButton href={to(page + 1)} kind="quiet">
          {say.t('common.next')}
        </LinkButton>
      )}
    </nav>
  )
}

type GoesOnProps = { visit: Visit; n: number; path?: string }

/** Below the first `n` of a list that is longer than what stands here; `path`: where all of it does. */
export const GoesOn = ({ visit: { say, href }, n, path }: GoesOnProps) => (
  <p class="soft">
    {say.t('common.goesOn', { n })} {path && <a href={href(path)}>{say.t('common.goesOn.all')}</a>}
  </p>
)
