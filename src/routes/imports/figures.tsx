import type { Outcome } from '../../domain/people/import-plan.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Figures } from '../../ui/facts.tsx'

const COUNTED = [
  'children',
  'adults',
  'contacts',
  'homes',
  'groups',
  'changed',
  'same',
  'refused',
  'leftOut',
] as const

/** What an import does in numbers; what there is none of is not said. */
export function OutcomeFigures({ visit, outcome }: { visit: Visit; outcome: Outcome }) {
  const { say } = visit
  const counted = COUNTED.filter(what => outcome[what] > 0)
  return (
    <Figures
      items={counted.map(what => ({
        label: say.t(`imports.count.${what}`, { n: outcome[what] }),
        value: say.number(outcome[what]),
      }))}
    />
  )
}
