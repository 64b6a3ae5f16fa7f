import { choosingForFamily } from '../../domain/conferences/booking/behalf.ts'
import { bookTimes } from '../../domain/conferences/booking/times.ts'
import { spokenChoice, wishesIn } from '../../domain/conferences/choosing/schema.ts'
import { form } from '../../platform/http/form.ts'
import { idIn, roundIn } from '../rounds/address.ts'
import { BehalfPage } from './behalf-page.tsx'

/** Somebody of the school books while the family speaks: at once, since nobody has to look at it again. */
export const behalfForm = form({
  schema: spokenChoice,
  load: visit => choosingForFamily(visit.ctx, roundIn(visit), idIn(visit, 'family')),
  show: (visit, choosing, shown) => <BehalfPage {...{ visit, choosing, shown }} />,
  async save(visit, { round, guardian }, { spoken_by, ...said }) {
    const { time } = said
    await bookTimes(visit.ctx, round.id, time, wishesIn(said), { guardian, spoken: spoken_by })
    const toast = visit.say.t('booking.behalf.booked', { n: time.length })
    return visit.go(`/rounds/${round.id}/families/${guardian}/booking`, { toast })
  },
})
