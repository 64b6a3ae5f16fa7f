import type { Ctx } from '../../platform/ctx.ts'
import { type Asked, type ChildSeen, observationsFor, type Seen } from './seen.ts'

/** What was seen since a day, in the four parts of a brief; one observation may stand in two of them. */
export type Evidence = Record<'academic' | 'social' | 'strengths' | 'growth', Seen[]>

const MOST_READ = 120
const MOST_IN_PART = 8

/** Dated evidence of a child since a day, the newest first, for whoever may read it. In one statement. */
export async function evidenceFor(
  ctx: Ctx,
  child: ChildSeen,
  asked: Required<Pick<Asked, 'another' | 'since'>>,
): Promise<Evidence> {
  const seen = await observationsFor(ctx, child, { ...asked, limit: MOST_READ })
  const part = (belongs: (one: Seen) => boolean) => seen.filter(belongs).slice(0, MOST_IN_PART)
  return {
    academic: part(one => one.area?.domain === 'academic'),
    social: part(one => one.area?.domain === 'social' || one.area?.domain === 'wellbeing'),
    strengths: part(one => one.bearing === 'strength'),
    growth: part(one => one.bearing === 'challenge'),
  }
}
