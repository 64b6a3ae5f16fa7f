import { NotFree } from '../../domain/conferences/booking/bookings.ts'
import type { Conflict } from '../../domain/conferences/booking/fit.ts'
import type { RoundRoom } from '../../domain/conferences/rounds/rounds.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { ErrorSummary } from '../../ui/form.tsx'
import { refusalIn } from '../problems.tsx'

type Rooms = { rooms: Pick<RoundRoom, 'id' | 'name'>[] }
type Known = { round: Rooms; names: Map<string, Named> }

/** One thing that stands against a time, in a sentence that names it. */
export function conflictIn(say: Translator, conflict: Conflict, { round, names }: Known): string {
  const { code, who = '', what = '', language } = conflict
  return say.t(`board.conflict.${code}`, {
    name: names.get(who)?.full ?? '',
    room: round.rooms.find(room => room.id === what)?.name ?? '',
    language: language ? say.languageName(language) : '',
  })
}

/** Everything that stood against a move that was refused, each in its own line. */
export async function Refusals({ visit, shown, round }: { visit: Visit; shown: Shown; round: Rooms }) {
  const { say, ctx } = visit
  const { refusal } = shown
  if (!refusal) return null
  if (!(refusal instanceof NotFree))
    return (
      <ErrorSummary
        title={say.t('board.refused')}
        errors={[{ text: refusalIn(say, refusal.code, refusal.detail) }]}
      />
    )
  const names = await namesOf(
    ctx,
    refusal.conflicts.map(conflict => conflict.who ?? null),
  )
  const errors = refusal.conflicts.map(conflict => ({ text: conflictIn(say, conflict, { round, names }) }))
  return <ErrorSummary title={say.t('board.refused')} errors={errors} />
}
