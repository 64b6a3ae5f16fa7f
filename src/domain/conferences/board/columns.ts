import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import { keptFor } from './kept.ts'
import { plansBeside } from './of-plan.ts'
import { inOtherRounds, studentWanted } from './students.ts'

/** All that the board asks beside each of its meetings. */
export const columnsBeside = (ctx: Ctx) =>
  [homeAmongSeveral(ctx), studentWanted, keptFor(ctx), inOtherRounds(ctx), plansBeside(ctx)] as const

/** Homes are named only where a child meets from several. */
const homeAmongSeveral = (ctx: Ctx) =>
  sql<string[]>`case when min(meetings.party_id::text) over (partition by meetings.child_id)
    = max(meetings.party_id::text) over (partition by meetings.child_id)
    then '{}' else ${guardiansNamed(ctx, 'meetings.party_id')} end`.as('home')
