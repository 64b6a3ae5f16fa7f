import { ownWaitFor, spokenWaitFor, type WaitView } from '../../domain/conferences/waiting/own.ts'
import { byLink } from '../../domain/links/links.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { idIn, roundIn } from '../rounds/address.ts'

/** How somebody came to its place on the list, the address of its page, and whereto one goes back from there. */
export type WaitWay = { path: string; back: string; hold: string | null; alone: boolean; view: WaitView }

/** By a link, signed in, or as staff for a family that calls. */
export async function waitWayOf(visit: Visit): Promise<WaitWay> {
  if (visit.part('token')) return linked(visit)
  return visit.part('family') ? spoken(visit) : signedIn(visit)
}

async function linked(visit: Visit): Promise<WaitWay> {
  const base = `/b/${visit.part('token')}`
  const view = await ownWaitFor(visit.ctx, byLink(visit.ctx, 'booking').link.round_id)
  return { path: `${base}/wait`, back: base, hold: `${base}/hold`, alone: true, view }
}

async function signedIn(visit: Visit): Promise<WaitWay> {
  const round = roundIn(visit)
  const base = `/rounds/${round}/booking`
  const view = await ownWaitFor(visit.ctx, round)
  return { path: `${base}/wait`, back: base, hold: `${base}/hold`, alone: false, view }
}

async function spoken(visit: Visit): Promise<WaitWay> {
  const [round, family] = [roundIn(visit), idIn(visit, 'family')]
  const view = await spokenWaitFor(visit.ctx, round, family)
  const path = `/rounds/${round}/families/${family}/wait`
  const back = isHead(visit.ctx) ? `/rounds/${round}/waits` : `/rounds/${round}`
  return { path, back, hold: null, alone: false, view }
}
