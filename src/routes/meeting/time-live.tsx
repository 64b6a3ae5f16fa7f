import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { ownCaseFor, suitingFirst } from '../../domain/conferences/booking/own-case.ts'
import { untouched } from '../../platform/http/form.ts'
import { live } from '../../platform/http/live.ts'
import { refusalIn } from '../problems.tsx'
import { FreeTimes } from './free-times.tsx'
import { NoTimes } from './time-none.tsx'
import { wayOf } from './way.ts'

/** Tells a family that chooses another time when what is free for it has changed. */
export const timeLive = live(async visit => {
  const { known, why } = await ownCaseFor(visit.ctx, wayOf(visit).meeting)
  const round = known.round.id
  if (why) return { round, part: refusalIn(visit.say, why) }
  const free = suitingFirst(freeTimes(known))
  if (free.length === 0) return { round, part: <NoTimes visit={visit} /> }
  return { round, part: <FreeTimes visit={visit} free={free} shown={untouched} /> }
})
