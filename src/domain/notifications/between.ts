import type { Ctx } from '../../platform/ctx.ts'
import type { LookTold } from '../goals/looking-again.ts'
import type { UpdateTold } from '../observations/told.ts'
import { goalDrafts, holdingWork, isWork, type Works, worksIn } from './goal-told.ts'
import type { Case, Holding } from './holds.ts'
import { holdingLooks, looksIn } from './look-again.ts'
import { rightDrafts } from './right-moves.ts'
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
export async function betweenThings(ctx: Ctx, cases: Case[]): Promise<Between> {
  const [voice, updates, works, looks] = await Promise.all([
    voiceThings(ctx, cases),
    updatesIn(ctx, cases),
    worksIn(ctx, cases),
    looksIn(ctx, cases),
  ])
  return { voice, updates, works, looks }
}

export function holdingBetween(one: Case, { voice, updates, works, looks }: Between): Holding {
  if (isVoice(one.notice)) return holdingVoice(one, voice)
  if (one.notice.data.looks) return holdingLooks(one, looks)
  return isWork(one.notice) ? holdingWork(one, works) : holdingUpdate(one, updates)
}
