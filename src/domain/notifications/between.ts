import type { Ctx } from '../../platform/ctx.ts'
import type { LookTold } from '../goals/looking-again.ts'
import type { UpdateTold } from '../observations/told.ts'
import { goalDrafts, isWork, type Works, workStillTold, worksIn } from './goal-told.ts'
import { looksIn, looksStillTold } from './look-again.ts'
import { rightDrafts } from './right-moves.ts'
import type { StillTold, ToTell } from './still-told.ts'
import { summaryDrafts } from './summary.ts'
import type { NoticeRow } from './tables.ts'
import type { Tellers } from './tellers.ts'
import { updateDrafts, updateStillTold, updatesIn } from './update-told.ts'
import { checkInDrafts, saidDrafts, steppedDrafts } from './voice-drafts.ts'
import { isVoice, type VoiceThings, voiceStillTold, voiceThings } from './voice-still-told.ts'

/** What goes to and fro between home and school beside the times of conferences. */
export const betweenTellers: Tellers = {
  summaryMade: summaryDrafts,
  updateSent: updateDrafts,
  goalAsked: goalDrafts,
  rightMoves: rightDrafts,
  voiceSaid: saidDrafts,
  voiceStepped: steppedDrafts,
  checkInsAsked: checkInDrafts,
}

/** About what a home says, or is told of its child: no meeting and no round decides whether it is still so. */
export const isBetween = (notice: NoticeRow) =>
  isVoice(notice) || isWork(notice) || notice.data.update !== undefined || notice.data.looks !== undefined

export type Between = {
  voice: VoiceThings
  updates: Map<string, UpdateTold>
  works: Works
  looks: Map<string, LookTold>
}

/** What decides about such notices. */
export async function betweenThings(ctx: Ctx, letters: ToTell[]): Promise<Between> {
  const [voice, updates, works, looks] = await Promise.all([
    voiceThings(ctx, letters),
    updatesIn(ctx, letters),
    worksIn(ctx, letters),
    looksIn(ctx, letters),
  ])
  return { voice, updates, works, looks }
}

export function betweenStillTold(one: ToTell, { voice, updates, works, looks }: Between): StillTold {
  if (isVoice(one.notice)) return voiceStillTold(one, voice)
  if (one.notice.data.looks) return looksStillTold(one, looks)
  return isWork(one.notice) ? workStillTold(one, works) : updateStillTold(one, updates)
}
