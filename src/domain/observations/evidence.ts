import type { Ctx } from '../../platform/ctx.ts'
import { type Asked, type ChildSeen, observationsFor, type Seen } from './seen.ts'
import { atMost, type SomeSeen } from './some-seen.ts'

/** What was seen since a day, in the four parts of a brief, the last in each; one observation may stand in two of them. */
export type Evidence = Record<'academic' | 'social' | 'strengths' | 'growth', SomeSeen>

const MOST_READ = 120
const MOST_IN_PART = 8

/** Dated evidence of a child since a day, the newest first, for whoever may read it. In one statement. */
export async function evidenceFor(
  ctx: Ctx,
  child: ChildSeen,
  asked: Required<Pick<Asked, 'another' | 'since'>>,
): Promise<Evidence> {
  const all = await observationsFor(ctx, child, { ...asked, limit: MOST_READ + 1 })
  const part = (belongs: (one: Seen) => boolean): SomeSeen => {
    const { seen, more } = atMost(MOST_IN_PART, all.filter(belongs))
    // what is beyond all that is read may be of any part
    return { seen, more: more || all.length > MOST_READ }
  }
  return {
    academic: part(one => one.area?.domain === 'academic'),
    social: part(one => one.area?.domain === 'social' || one.area?.domain === 'wellbeing'),
    strengths: part(one => one.bearing === 'strength'),
    growth: part(one => one.bearing === 'challenge'),
  }
}
