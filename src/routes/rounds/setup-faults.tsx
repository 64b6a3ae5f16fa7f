import type { SetupGround } from '../../domain/conferences/rounds/setup.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Problematic } from '../problems.tsx'

type Props = { visit: Visit; ground: SetupGround; shown: Shown }

/** What stands above the form of a round that came back. */
export const SetupFaults = ({ visit, ground, shown }: Props) => (
  <Problematic visit={visit} shown={shown} labelOf={field => labelIn(visit, ground, field)} />
)

/** Of a line of days its day, of somebody's hours the person: their own labels are the same on every line. */
function labelIn({ say }: Visit, { staff }: SetupGround, name: string): string | undefined {
  const [, kind, n] = /^(day|from|until|new)-(\d+)$/.exec(name) ?? []
  if (kind)
    return kind === 'new' ? say.t('rounds.setup.newRoom') : say.t('rounds.setup.day', { n: Number(n) + 1 })
  return staff.find(({ id }) => name.includes(id))?.full
}
