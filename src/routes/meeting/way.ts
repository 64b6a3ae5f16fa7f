import { linkedMeeting } from '../../domain/conferences/booking/own-reader.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { idIn } from '../rounds/address.ts'

/** How a family came to its meeting: signed in, or by a link; and the address that all its acts hang on. */
export type Way = { meeting: string; base: string; alone: boolean; file: string }

export const wayOf = (visit: Visit): Way => (visit.part('token') ? byLink(visit) : signedIn(visit))

function byLink(visit: Visit): Way {
  const base = `/m/${visit.part('token')}`
  return { meeting: linkedMeeting(visit.ctx), base, alone: true, file: `${base}/conference.ics` }
}

function signedIn(visit: Visit): Way {
  const meeting = idIn(visit, 'meeting')
  return {
    meeting,
    base: `/meetings/${meeting}`,
    alone: false,
    file: `/calendar/${meeting}/conference.ics`,
  }
}
