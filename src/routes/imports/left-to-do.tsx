import type { Leaderless } from '../../domain/people/leaderless.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'
import type { Loaded } from './loaded.ts'

/** What conferences still need after a sheet came in: rounds that know nothing of new children, groups without a lead. */
export function LeftToDo({ visit, kept }: { visit: Visit; kept: Loaded }) {
  const { say, href } = visit
  const { behind, leaderless } = kept
  if (kept.undone_at || behind.length + leaderless.length === 0) return null
  return (
    <Card mood="needs" title={say.t('imports.left.title')}>
      {leaderless.length > 0 && <NoLead visit={visit} groups={leaderless} />}
      {behind.length > 0 && (
        <>
          <p>{say.t('imports.left.rounds', { n: behind.length })}</p>
          <ul>
            {behind.map(({ id, name, children }) => (
              <li>
                <a href={href(`/rounds/${id}`)}>
                  <bdi>{name}</bdi>
                </a>
                {': '}
                {say.t('imports.left.children', { n: children })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** Groups whose children get no conferences, each with the way to name who leads it. */
export const NoLead = ({ visit: { say, href }, groups }: { visit: Visit; groups: Leaderless }) => (
  <>
    <p>{say.t('imports.left.groups', { n: groups.length })}</p>
    <ul>
      {groups.map(({ id, name }) => (
        <li>
          <a href={href(`/groups/${id}/members`)}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  </>
)
