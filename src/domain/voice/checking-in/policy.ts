import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { isInTeam } from '../../people/team.ts'
import { speakerOf } from '../policy.ts'

/** Asked of a home of the reader's, about the child of its link where it came by one. Fragments beside `check_ins as ci`. */
export const isMine = (ctx: Ctx) => {
  const { child } = speakerOf(ctx)
  const mine = isHomeOf(ctx, 'ci.party_id', actorId(ctx), 'voice')
  return child ? sql<boolean>`(ci.child_id = ${child} and ${mine})` : mine
}

/** Answered to the child's team, of which the reader is. What nobody has answered the school never lists. */
export const isToTeam = (ctx: Ctx) =>
  sql<boolean>`(ci.answered_at is not null and ${isInTeam(ctx, 'ci.child_id', 'ci.party_id')})`
