import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import type { RefusalCode } from '../../../platform/refusal.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { readIn } from '../choosing/cases.ts'
import { whyNot } from '../choosing/choosing.ts'
import { whyNotChanged } from '../rules.ts'
import { WISHES } from './attendance.ts'
import { backToBack } from './bundles.ts'
import { type Case, caseOf } from './case.ts'
import type { Free } from './free.ts'
import { type Own, ownMeetingFor } from './own.ts'
import { reader } from './own-reader.ts'
import { restsUntil } from './seldom.ts'

/**
 * A reader's own meeting with all that decides where it could be moved. `beside`: its others of the round that have a
 * time; `why`: its time can neither be chosen nor changed now.
 */
export type OwnCase = {
  known: Case
  why: RefusalCode | null
  beside: Case[]
  inRow: boolean
  people: People
  /** Until when the reader lets it be, who has changed it very often. */
  rests: Temporal.Instant | undefined
}
type People = Map<string, Pick<Named, 'given' | 'full'>>

/** Absent for whoever has no such meeting. `inRow`: all of them could be moved in one act, one right after the other. */
export async function ownCaseFor(ctx: Ctx, meeting: string): Promise<OwnCase> {
  const { round, often } = await ownMeetingFor(ctx, meeting)
  const rests = restsUntil(often)
  const { cases, people } = await readIn(ctx, round.id, reader(ctx).guardian, null)
  const known = cases.find(one => one.meeting.meeting === meeting)
  // one that the family said it needs not stands among no times that could be chosen
  if (!known) return { ...(await ownAlone(ctx, await caseOf(ctx, meeting, 'home'))), rests }
  const beside = cases.filter(one => one !== known && one.meeting.booking)
  const inRow = beside.length > 0 && rowsOf({ round, cases }).length > 0
  return { known, why: whyNot({ round, cases }, known), beside, inRow, people, rests }
}

/** The same `why` of an own meeting alone: what else its home has in the round is only asked where it decides. */
export async function whyFixed(ctx: Ctx, { round, meeting }: Own): Promise<RefusalCode | null> {
  const fixed = whyNotChanged({ state: round.state, booking: meeting.booking, now: ctx.now })
  if (fixed || meeting.booking || round.stages.length === 0) return fixed
  const choosing = await readIn(ctx, round.id, reader(ctx).guardian, null)
  const known = choosing.cases.find(one => one.meeting.meeting === meeting.id)
  return known ? whyNot(choosing, known) : null
}

async function ownAlone(ctx: Ctx, known: Case): Promise<Omit<OwnCase, 'rests'>> {
  const { child, educators } = known.meeting
  const why = whyNot({ round: known.round, cases: [known] }, known)
  return { known, why, beside: [], inRow: false, people: await namesOf(ctx, [child, ...educators]) }
}

/** How all meetings of a home that have a time and may be moved could be held in a row. */
export const rowsOf = (choosing: Parameters<typeof whyNot>[0]) =>
  backToBack(choosing.cases.filter(known => known.meeting.booking && !whyNot(choosing, known)))

/** Those first that suit the family best, each kind in the order in which it was; what was not said counts as possible. */
export const suitingFirst = <T extends Pick<Free, 'wish'>>(times: T[]): T[] => {
  const rank = ({ wish }: T) => WISHES.indexOf(wish === 'unsaid' ? 'possible' : wish)
  return times.toSorted((one, other) => rank(one) - rank(other))
}
