import { MovesClash } from '../../domain/conferences/planning/approve.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ErrorSummary } from '../../ui/form.tsx'
import { Notice } from '../../ui/tag.tsx'
import { whenIn } from '../board/when.ts'
import { Problematic } from '../problems.tsx'
import { whyIn } from './moves.tsx'
import type { Loaded } from './whole.ts'

/** Why what was ticked cannot be done: of each that clashes, what stands against it. */
export function Clashes({ visit, loaded, shown }: { visit: Visit; loaded: Loaded; shown: Shown }) {
  const { say } = visit
  const { known, moves } = loaded
  const { refusal } = shown
  if (!(refusal instanceof MovesClash)) return <Problematic visit={visit} shown={shown} />
  const errors = refusal.clashes.map(({ meeting, conflicts }) => {
    const start = moves.find(move => move.meeting === meeting)?.to?.start
    const text = say.t('plans.clash', {
      child: known.childOf(meeting),
      when: start ? whenIn(say, start) : '',
      why: conflicts.map(conflict => whyIn(visit, known, conflict)).join(' '),
    })
    return { text }
  })
  return <ErrorSummary title={say.t('conferences.refused.movesClash')} errors={errors} />
}

/** What the head keeps in place although it cannot be held there: no plan moves it. */
export function Stuck({ visit, loaded: { result, known } }: { visit: Visit; loaded: Loaded }) {
  const { say } = visit
  if (result.stuck.length === 0) return null
  return (
    <Notice tone="clay">
      <p>{say.t('plans.stuck', { n: result.stuck.length })}</p>
      <ul>
        {result.stuck.map(({ meeting, conflict }) => (
          <li>
            <bdi>{known.childOf(meeting)}</bdi>: {whyIn(visit, known, conflict)}
          </li>
        ))}
      </ul>
      <p>{say.t('plans.stuck.next')}</p>
    </Notice>
  )
}
