import { z } from 'zod'
import type { Want } from '../../domain/conferences/planning/planning.ts'
import type { Supposed } from '../../domain/conferences/planning/supposing.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { check, choice, clock, optionalDay, optionalId, text } from '../../platform/http/fields.ts'
import { Invalid } from '../../platform/refusal.ts'
import type { Known } from './known.ts'

/** A number of conferences, or none. */
const most = () =>
  text(4)
    .refine(value => /^\d*$/.test(value), 'common.invalid.number')
    .transform(value => (value === '' ? null : Number(value)))
const anyClock = () => z.literal('').or(clock()).default('')

/** What may be different; `plan`: nothing, and the plan is to be the schedule. */
export const WHATS = ['away', 'roomGone', 'moreRoom', 'moreInterpreter', 'moreHour', 'nothing'] as const

export const askSchema = z
  .object({
    what: choice([...WHATS, 'plan', 'choices']).default('plan'),
    of: optionalId(),
    who: optionalId(),
    day: optionalDay(),
    from: anyClock(),
    until: anyClock(),
    room: optionalId(),
    language: text(35).default(''),
    keeps: check(),
    most: most(),
  })
  .refine(({ from, until }) => from === '' || until === '' || from < until, {
    path: ['until'],
    error: 'plans.whatIf.order',
  })

type Asked = z.output<typeof askSchema>

export function wantIn(known: Known, asked: Asked): Want {
  if (asked.what === 'plan') return {}
  if (asked.what === 'choices') return { choicesOf: asked.of }
  return { proposal: true, supposed: supposedFrom(known, asked), keeps: asked.keeps, mostMoves: asked.most }
}

function supposedFrom({ round, languages }: Known, { what, ...asked }: Asked): Supposed | null {
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
  if (what === 'moreInterpreter')
    return { kind: 'moreInterpreter', language: chosenOf('language', languages, asked.language) }
  return what === 'roomGone' ? roomFrom(round, day, asked) : null
}

/** The whole round long, or a part of it. */
function roomFrom(
  { rooms }: RoundView,
  day: string | null,
  { room, from, until }: Omit<Asked, 'what'>,
): Supposed {
  const id = chosenOf(
    'room',
    rooms.map(one => one.id),
    room,
  )
  const { name } = rooms.find(one => one.id === id)!
  if (!day && !from && !until) return { kind: 'roomGone', room: id, name }
  return { kind: 'roomClosed', room: id, name, day, from: from || null, until: until || null }
}

const chosenOf = (field: string, known: string[], chosen: string): string => {
  const one = oneOf(field, known, chosen)
  if (one === null) throw new Invalid({ [field]: { key: 'common.invalid.choose' } })
  return one
}

/** Of this round, or all of them where nothing was chosen. */
function oneOf(field: string, known: string[], chosen: string): string | null {
  if (chosen !== '' && !known.includes(chosen))
    throw new Invalid({ [field]: { key: 'common.invalid.choose' } })
  return chosen || null
}
