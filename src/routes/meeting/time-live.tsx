import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { ownCaseFor, suitingFirst } from '../../domain/conferences/booking/own-case.ts'
import { untouched } from '../../platform/http/form.ts'
import { live } from '../../platform/http/live.ts'
import { FreeTimes } from './free-times.tsx'
import { NoTimes } from './time-none.tsx'
import { wayOf } from './way.ts'
import { whyFixed } from './why.ts'

/** Tells a family that chooses another time when what is free for it has changed. */
export const timeLive = live(async visit => {
  const { known } = await ownCaseFor(visit.ctx, wayOf(visit).meeting)
  const round = known.round.id
  const why = whyFixed(visit, known)
  if (why) return { round, part: why }
  const free = suitingFirst(freeTimes(known))
  if (free.length === 0) return { round, part: <NoTimes visit={visit} /> }
  return { round, part: <FreeTimes visit={visit} free={free} shown={untouched} /> }
})
