import type { NamedHome } from '../../domain/people/home-names.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** The homes of which nobody would be told, by name, each with the way to where that is mended. */
export function Untold({ visit: { say, href }, homes }: { visit: Visit; homes: NamedHome[] }) {
  if (homes.length === 0) return null
  return (
    <Notice tone="clay">
      <p>
        <b>{say.t('rounds.untold', { n: homes.length })}</b>
      </p>
      <ul>
        {homes.map(({ child, guardians }) => (
          <li>
            <a href={href(`/children/${child.id}/contacts`)}>
              <bdi>{child.full}</bdi>
            </a>
            {': '}
            {say.list(guardians.map(guardian => guardian.full))}
          </li>
        ))}
      </ul>
      <p>{say.t('rounds.untold.help')}</p>
    </Notice>
  )
}
