import type { Ctx } from '../../platform/ctx.ts'
import type { UpdateTold } from '../observations/told.ts'
import type { Case, Holding } from './holds.ts'
import { summaryDrafts } from './summary.ts'
import type { NoticeRow } from './tables.ts'
import type { Tellers } from './tellers.ts'
import { holdingUpdate, updateDrafts, updatesIn } from './update-told.ts'
import { checkInDrafts, saidDrafts, steppedDrafts } from './voice-drafts.ts'
import { holdingVoice, isVoice, type VoiceThings, voiceThings } from './voice-holds.ts'

/** What goes to and fro between home and school beside the times of conferences. */
export const betweenTellers: Tellers = {
  summaryMade: summaryDrafts,
  updateSent: updateDrafts,
  voiceSaid: saidDrafts,
  voiceStepped: steppedDrafts,
  checkInsAsked: checkInDrafts,
}

/** About what a home says, or is told of its child: no meeting and no round decides whether it is still so. */
export const isBetween = (notice: NoticeRow) => isVoice(notice) || notice.data.update !== undefined

export type Between = { voice: VoiceThings; updates: Map<string, UpdateTold> }

/** What decides about such notices. */
export async function betweenThings(ctx: Ctx, cases: Case[]): Promise<Between> {
  const [voice, updates] = await Promise.all([voiceThings(ctx, cases), updatesIn(ctx, cases)])
  return { voice, updates }
}

export const holdingBetween = (one: Case, { voice, updates }: Between): Holding =>
  isVoice(one.notice) ? holdingVoice(one, voice) : holdingUpdate(one, updates)
