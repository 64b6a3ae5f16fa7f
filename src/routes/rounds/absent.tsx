import { absentIn } from '../../domain/conferences/rounds/absent.ts'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'

/** Who holds conferences without any hours in the round, and the way to give them some. */
export function NoHours({ visit: { say, href }, view }: { visit: Visit; view: RoundOfHomes }) {
  const absent = view.round.state === 'closed' ? [] : absentIn(view)
  if (absent.length === 0) return null
  return (
    <Notice tone="clay">
      {absent.map(({ one, meetings }) => (
        <p>{say.t('rounds.absent', { educator: one.full, n: meetings })}</p>
      ))}
      <LinkButton href={href(`/rounds/${view.round.id}/setup#educators`)} kind="quiet" small>
        {say.t('rounds.absent.hours')}
      </LinkButton>
    </Notice>
  )
}
