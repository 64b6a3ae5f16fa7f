import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { type NamedHome, namedHomesOn } from '../../people/home-names.ts'
import { needStaff } from '../../people/policy.ts'
import { type RoundView, viewOf } from '../rounds/rounds.ts'
import type { Need } from '../tables.ts'
import { restingOf } from './asked.ts'
import type { End } from './ends-of.ts'
import { nudges, seesProgress } from './policy.ts'
import { awaitsTime, type Progress, progressOf } from './rules.ts'
import type { Went } from './tables.ts'
import { trackedRounds } from './tracked-rounds.ts'

/** One home of one child in a round, and whether it has had its conference. */
export type TrackedHome = {
  meeting: string
  home: NamedHome
  progress: Progress
  /** Its time; of what was held or missed, the time that was. */
  at: { start: string; end: string } | null
  went: Went | null
  /** What the family said when it wanted none, but of a home that is kept from the reader; null: the school said so, or nobody. */
  word: string | null
  /** It has no time because somebody of it cancelled the one that it had: asked again only by name. */
  gaveBack: boolean
  /** The reader holds this meeting, or is the head. */
  isHolder: boolean
  /** The reader holds the meeting, which has no time and awaits one. */
  asks: boolean
  /** The reader may ask this home to choose a time, and somebody there would hear. */
  mayNudge: boolean
  /** Guardians who would be asked now, and, where all were asked lately, from when on they may be again. */
  reached: string[]
  restsUntil: string | null
}
export type Tracking = { round: RoundView; homes: TrackedHome[]; counts: Map<Progress, number> }

/** Who has had a conference, as far as this member of staff may know who meets whom. In two statements. */
export async function trackingFor(ctx: Ctx, id: string): Promise<Tracking> {
  needStaff(ctx)
  const [row, homes] = await Promise.all([
    trackedRounds(ctx).where('rounds.id', '=', id).executeTakeFirst(),
    namedHomesOn(ctx, schoolDay(ctx), 'conference'),
  ])
  const { meetings, asked, ...round } = found(row, 'round')
  const resting = restingOf(asked, ctx)
  const homeOf = new Map(homes.map(home => [home.party, home]))
  const tracked = meetings
    .filter(meeting => seesProgress(ctx, meeting))
    .flatMap(meeting => {
      const home = homeOf.get(meeting.party)
      return home ? [trackedHome(ctx, meeting, home, resting)] : []
    })
    .sort((a, b) => a.home.child.full.localeCompare(b.home.child.full))
  return { round: viewOf(ctx, round), homes: tracked, counts: countsOf(tracked) }
}

const countsOf = (homes: TrackedHome[]) =>
  new Map([...Map.groupBy(homes, home => home.progress)].map(([progress, all]) => [progress, all.length]))

type Meeting = {
  id: string
  need: Need
  educators: string[]
  own: boolean
  cared: boolean
  kept: boolean
  booking: { id: string; start: string; end: string } | null
  cancelled_by: string | null
  ends: End[]
  decline: { word: string } | null
}

function trackedHome(ctx: Ctx, meeting: Meeting, home: NamedHome, resting: Map<string, string>): TrackedHome {
  const { booking, need, kept } = meeting
  // of a home that is kept from the reader only whether it has a time: neither how it went nor what it said
  const ends = kept ? [] : meeting.ends
  // what was held counts for good; of the rest, only what became of the present time, or of the last
  const held = ends.find(end => end.went === 'held')
  const end = held ?? (booking ? ends.find(one => one.booking === booking.id) : ends[0])
  const went = end?.went ?? null
  const stands = progressOf({ need, booking, went }, ctx.now)
  const progress = kept && stands === 'toNote' ? 'booked' : stands
  const told = home.guardians.filter(guardian => guardian.told).map(guardian => guardian.id)
  const isHolder = nudges(ctx, meeting)
  const asks = isHolder && awaitsTime(progress, booking !== null)
  return {
    ...{ meeting: meeting.id, home, progress, went },
    at: end ?? booking,
    word: progress === 'declined' && !kept ? (meeting.decline?.word ?? null) : null,
    gaveBack: progress === 'open' && !kept && home.guardians.some(({ id }) => id === meeting.cancelled_by),
    isHolder,
    asks,
    mayNudge: asks && told.length > 0,
    reached: asks ? told.filter(id => !resting.has(id)) : [],
    restsUntil:
      asks && told.every(id => resting.has(id)) ? (told.map(id => resting.get(id)!).sort()[0] ?? null) : null,
  }
}
