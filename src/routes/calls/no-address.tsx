import { lacksAddress } from '../../domain/conferences/calls/rules.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** Families may choose video, and there is nowhere to go: said while the round can still be set right. */
export function NoAddress({ visit: { say, href }, round }: { visit: Visit; round: RoundView }) {
  if (round.state === 'closed' || !lacksAddress(round)) return null
  return (
    <Notice tone="clay">
      <p>{say.t('calls.noAddress')}</p>
      <a href={href(`/rounds/${round.id}/setup#video_link`)}>{say.t('calls.noAddress.way')}</a>
    </Notice>
  )
}
