import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { newcomersIn } from '../../domain/conferences/rounds/newcomers.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

/** Who came after the round was set up, and conferences that nobody holds: both would stay without a time in silence. */
export function Newcomers({ visit: { say, href }, view }: { visit: Visit; view: RoundOfHomes }) {
  const { children, homes, bare, led } = newcomersIn(view)
  const finds = children + homes + led > 0
  if (!finds && bare === 0) return null
  const meetings = href(`/rounds/${view.round.id}/meetings`)
  return (
    <Card
      mood="needs"
      title={say.t(finds ? 'rounds.newcomers.title' : 'rounds.newcomers.nobody')}
      actions={
        <>
          {finds && (
            <PostButton
              kind="main"
              action={meetings}
              fields={{ key: newKey() }}
              label={say.t('rounds.meetings.again')}
            />
          )}
          <LinkButton href={meetings} kind="quiet">
            {say.t('rounds.meetings.title')}
          </LinkButton>
          {bare > led && (
            <LinkButton href={href('/groups')} kind="quiet">
              {say.t('rounds.newcomers.groups')}
            </LinkButton>
          )}
        </>
      }
    >
      {children > 0 && <p>{say.t('rounds.newcomers.children', { n: children })}</p>}
      {homes > 0 && <p>{say.t('rounds.newcomers.homes', { n: homes })}</p>}
      {led > 0 && <p>{say.t('rounds.newcomers.led', { n: led })}</p>}
      {bare > led && <p>{say.t('rounds.newcomers.bare', { n: bare - led })}</p>}
    </Card>
  )
}
