import { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../../platform/refusal.ts'
import { isOver } from '../rules.ts'
import type { Mode, VideoBy } from '../tables.ts'
import type { FromAfar } from './tables.ts'

/** Whoever takes part in a meeting. */
export type Taking = 'guardian' | 'educator' | 'interpreter'

/** A call may last longer than planned, and somebody fall out of it: so many minutes after its end it is over. */
const AFTER_MINUTES = 60

type Known = {
  part: Taking
  booking: { mode: Mode; end: string }
  /** Of a guardian: how this one joins a meeting at the school. */
  own: FromAfar | null
  /** Somebody joins a meeting at the school by video. */
  joinedByVideo: boolean
  /** Of a guardian: this one was not said to stay away. */
  comes: boolean
}

/** Why somebody who takes part is not let into the call at `now`, as a refusal code. */
export function whyNoCall(
  { part, booking, own, joinedByVideo, comes }: Known,
  now: Temporal.Instant,
): RefusalCode | null {
  const minutes = part === 'interpreter' ? 0 : AFTER_MINUTES
  const over = Temporal.Instant.from(booking.end).add({ minutes })
  if (Temporal.Instant.compare(over, now) <= 0) return 'conferences.callOver'
  const byVideo = booking.mode === 'video' || (booking.mode === 'in_person' && joinedByVideo)
  if (part !== 'guardian') return byVideo ? null : 'conferences.noCall'
  const mine = booking.mode === 'in_person' ? own : booking.mode
  if (mine !== 'video') return 'conferences.noCall'
  return comes || own ? null : 'conferences.callNotYours'
}

/** Where the school's calls of a round are held; an address typed for one booking counts before the round's own. */
export function callAt(
  round: { video_by: VideoBy; video_link: string },
  typed: string,
): 'jitsi' | 'bigbluebutton' | { address: string } | null {
  if (round.video_by === 'bigbluebutton') return 'bigbluebutton'
  if (round.video_by === 'jitsi') return round.video_link === '' ? null : 'jitsi'
  const address = typed || round.video_link
  return address === '' ? null : { address }
}

/** Families may choose video in this round, and whoever does would be given no address. */
export const lacksAddress = (round: { modes: Mode[]; video_by: VideoBy; video_link: string }): boolean =>
  round.modes.includes('video') && callAt(round, '') === null

/** Why a guardian cannot say at `now` how to join, as a refusal code. Late is no reason: traffic is why one says so. */
export function whyNotJoined(
  booking: { mode: Mode; end: string },
  by: FromAfar | null,
  modes: Mode[],
  now: Temporal.Instant,
): RefusalCode | null {
  if (isOver(booking, now)) return 'conferences.callOver'
  if (booking.mode !== 'in_person') return 'conferences.joinsAlready'
  return by && !modes.includes(by) ? 'conferences.joinNotOffered' : null
}
