import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { isOnTeam } from '../people/on-team.ts'
import type { Sits } from './policy.ts'
import type { GoalKind, Side } from './tables.ts'

/**
 * As whom somebody looks at a child together with one home: at what is for that home or for each, never at what is
 * between the school and another. `kinds`: what may be known there. `team`: besides, what the school keeps to itself.
 */
export type At = { side: Side; child: string; party: string; kinds: GoalKind[]; team?: boolean }

/** What a student reads, whichever home is looked at. */
export const STUDENT: Sits = { side: 'student', homes: [], kinds: [] }

/** What the school keeps to itself is its own besides; of a home it is what that home reads. */
export function readsAt(ctx: Ctx, at: At, table: string, rule: (sits: Sits) => RawBuilder<boolean>) {
  if (at.side === 'student') return rule(STUDENT)
  const atHome = rule({ side: 'home', homes: sql<string[]>`array[${at.party}]`, kinds: at.kinds })
  if (at.side === 'home') return atHome
  const kept = at.team ? sql`${sql.ref(`${table}.audience`)} = 'team'` : sql`false`
  return sql<boolean>`((${atHome} or ${kept}) and ${isOnTeam(ctx, `${table}.child_id`)})`
}
