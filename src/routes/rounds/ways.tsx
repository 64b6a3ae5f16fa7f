import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import { setsBreaks } from '../../domain/conferences/staging/breaks.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'

/** From the page of a round to its other pages; to who has had a conference, the head goes from what is said of a finished one. */
export function Ways({ visit: { ctx, say, href }, view: { round } }: { visit: Visit; view: RoundOfHomes }) {
  const over = round.state === 'closed'
  return (
    <nav class="row" aria-label={say.t('rounds.ways')}>
      <LinkButton href={href(`/rounds/${round.id}/meetings`)} kind="quiet">
        {say.t('rounds.meetings.title')}
      </LinkButton>
      {isTold(round) && !(isHead(ctx) && over) && (
        <LinkButton href={href(`/rounds/${round.id}/tracking`)} kind="quiet">
          {say.t('tracking.to')}
        </LinkButton>
      )}
      {isHead(ctx) && isTold(round) && !over && (
        <LinkButton href={href(`/rounds/${round.id}/waits`)} kind="quiet">
          {say.t('waits.list')}
        </LinkButton>
      )}
      {setsBreaks(ctx, round) && (
        <LinkButton href={href(`/rounds/${round.id}/breaks`)} kind="quiet">
          {say.t('stages.breaks.title')}
        </LinkButton>
      )}
      {isHead(ctx) && !over && (
        <LinkButton href={href(`/rounds/${round.id}/setup`)} kind="quiet">
          {say.t('rounds.setup.edit')}
        </LinkButton>
      )}
    </nav>
  )
}
