import { roundOfHomesFor } from '../../domain/conferences/rounds/families.ts'
import type { NoticeKind } from '../../domain/notifications/told.ts'
import { type ByHand as Letters, waitingByHand } from '../../domain/notifications/waiting-by-hand.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'
import { filtered } from '../outbox/filter.tsx'
import { roundIn } from './address.ts'

/** The round of the page; for the head with the letters of it that wait to be handed over. */
export const roundWithLetters = (visit: Visit) =>
  roundOfHomesFor(visit.ctx, roundIn(visit), isHead(visit.ctx) ? waitingByHand(visit.ctx) : undefined)

type Props = { visit: Visit; round: string; letters: Letters | null }

/** What nobody is told by mail waits to be handed over: how much, and the way there. */
export function ByHand({ visit, round, letters }: Props) {
  const kinds = Object.entries(letters ?? {}) as [NoticeKind, number][]
  const n = kinds.reduce((sum, [, one]) => sum + one, 0)
  if (n === 0) return null
  const only = kinds.length === 1 ? { kind: kinds[0]![0] } : {}
  return (
    <Notice tone="sun">
      <p>{visit.say.t('rounds.byHand', { n })}</p>
      <a href={filtered(visit, { page: 0, round, state: 'shown', ...only })}>
        {visit.say.t('rounds.byHand.to')}
      </a>
    </Notice>
  )
}
