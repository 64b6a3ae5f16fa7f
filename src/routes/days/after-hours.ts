import { unfitCount } from '../../domain/conferences/days/unfit-count.ts'
import { roundOfHomesFor } from '../../domain/conferences/rounds/families.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { roundIn } from '../rounds/address.ts'

/** Hours that were changed may leave meetings where they no longer fit: then these come next. */
export async function afterHours(visit: Visit): Promise<string> {
  const { round, meetings, ahead } = await roundOfHomesFor(visit.ctx, roundIn(visit))
  const page = `/rounds/${round.id}`
  return unfitCount(visit.ctx, round, meetings, ahead) > 0 ? `${page}/unfit-times` : page
}
