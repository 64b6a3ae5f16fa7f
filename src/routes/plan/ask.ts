import { z } from 'zod'
import type { Want } from '../../domain/conferences/planning/planning.ts'
import type { Supposed } from '../../domain/conferences/planning/supposing.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { check, choice, clock, optionalDay, optionalId, text } from '../../platform/http/fields.ts'
import { Invalid } from '../../platform/refusal.ts'

/** A number of conferences, or none. */
const most = () =>
  text(4)
    .refine(value => /^\d*$/.test(value), 'common.invalid.number')
    .transform(value => (value === '' ? null : Number(value)))
const anyClock = () => z.literal('').or(clock()).default('')

/** What may be different; `plan`: nothing, and the plan is to be the schedule. */
export const WHATS = ['away', 'roomGone', 'moreRoom', 'moreHour', 'nothing'] as const

export const askSchema = z
  .object({
    what: choice([...WHATS, 'plan']).default('plan'),
    who: optionalId(),
    day: optionalDay(),
    from: anyClock(),
    until: anyClock(),
    room: optionalId(),
    keeps: check(),
    most: most(),
  })
  .refine(({ from, until }) => from === '' || until === '' || from < until, {
    path: ['until'],
    error: 'plans.whatIf.order',
  })

type Asked = z.output<typeof askSchema>

export function wantIn(round: RoundView, asked: Asked): Want {
  if (asked.what === 'plan') return {}
  return { proposal: true, supposed: supposedFrom(round, asked), keeps: asked.keeps, mostMoves: asked.most }
}

function supposedFrom(round: RoundView, { what, ...asked }: Asked): Supposed | null {
  const who = oneOf(
    'who',
    round.staff.map(one => one.person_id),
    asked.who,
  )
  const day = oneOf(
    'day',
    round.days.map(one => one.day),
    asked.day,
  )
  if (what === 'away') return { kind: 'away', who, day, from: asked.from || null, until: asked.until || null }
  if (what === 'moreHour') return { kind: 'moreHour', who, day }
  if (what === 'moreRoom') return { kind: 'moreRoom' }
  if (what !== 'roomGone') return null
  const room = round.rooms.find(one => one.id === asked.room)
  if (!room) throw new Invalid({ room: { key: 'common.invalid.choose' } })
  return { kind: 'roomGone', room: room.id, name: room.name }
}

/** Of this round, or all of them where nothing was chosen. */
function oneOf(field: string, known: string[], chosen: string): string | null {
  if (chosen !== '' && !known.includes(chosen))
    throw new Invalid({ [field]: { key: 'common.invalid.choose' } })
  return chosen || null
}
