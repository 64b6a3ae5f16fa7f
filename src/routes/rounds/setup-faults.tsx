import type { SetupGround } from '../../domain/conferences/rounds/setup.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Problematic } from '../problems.tsx'

type Props = { visit: Visit; ground: SetupGround; shown: Shown }

/** What stands above the form of a round that came back: the page is long, so each line names its field. */
export const SetupFaults = ({ visit, ground, shown }: Props) => (
  <Problematic visit={visit} shown={shown} labelOf={field => labelIn(visit, ground, field)} />
)

const LABELS = {
  name: 'rounds.setup.name',
  length_minutes: 'rounds.setup.length',
  buffer_minutes: 'rounds.setup.buffer',
  interpreted_minutes: 'rounds.setup.interpreted',
  answers_until: 'rounds.setup.answersUntil',
  modes: 'rounds.setup.modes',
  video_link: 'rounds.setup.video',
  video_by: 'calls.setup.by',
  phone_line: 'calls.setup.phone',
  room: 'rounds.setup.rooms.ours',
} as const

/** What a field is called above the form: of a line of days its day, of somebody's hours the person. */
function labelIn({ say }: Visit, { staff }: SetupGround, name: string): string | undefined {
  const plain = LABELS[name as keyof typeof LABELS]
  if (plain) return say.t(plain)
  const [, kind, n] = /^(day|from|until|new)-(\d+)$/.exec(name) ?? []
  if (kind)
    return kind === 'new' ? say.t('rounds.setup.newRoom') : say.t('rounds.setup.day', { n: Number(n) + 1 })
  return staff.find(({ id }) => name.includes(id))?.full
}
