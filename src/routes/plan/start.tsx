import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'

/** The one button that plans. */
export function Start({
  visit: { say, href },
  round,
  again,
  waits,
}: {
  visit: Visit
  round: RoundView
  again: boolean
  /** Something else on the page is to be done first. */
  waits: boolean
}) {
  return (
    <>
      {isTold(round) && <Notice tone="sun">{say.t('board.plan.told')}</Notice>}
      <div class="row">
        <PostButton
          action={href(`/rounds/${round.id}/plan`)}
          label={say.t(again ? 'board.plan.again' : 'board.plan.start')}
          fields={{ key: newKey() }}
          kind={again ? 'quiet' : 'main'}
        />
        <LinkButton href={href(`/rounds/${round.id}/board`)} kind={again && !waits ? 'main' : 'quiet'}>
          {say.t('board.back')}
        </LinkButton>
      </div>
    </>
  )
}
