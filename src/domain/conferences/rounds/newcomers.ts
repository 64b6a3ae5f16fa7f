import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import type { NamedHome } from '../../people/home-names.ts'
import { homeRows } from '../../people/homes.ts'
import { needHead } from '../../people/policy.ts'
import { usualEducators } from '../rules.ts'
import type { RoundOfHomes } from './families.ts'

/**
 * What has come to the school since a round was set up: children without any conference in it, homes of children
 * who have one elsewhere, and conferences of nobody, `led` of whom have a lead by now.
 */
export type Newcomers = { children: number; homes: number; bare: number; led: number }

export function newcomersIn({ unmet, meetings, staff }: RoundOfHomes): Newcomers {
  const met = new Set(meetings.map(meeting => meeting.child))
  const isKnown = ({ child }: NamedHome) => met.has(child.id)
  const bare = meetings.filter(({ need, home, educators }) => {
    const meets = need !== 'waived' && home && home.guardians.length > 0
    return meets && educators.length === 0
  })
  return {
    children: new Set(unmet.filter(home => !isKnown(home)).map(({ child }) => child.id)).size,
    homes: unmet.filter(isKnown).length,
    bare: bare.length,
    led: bare.filter(one => usualEducators(one, staff).length > 0).length,
  }
}

/** A round under way that knows nothing yet of so many children who are at the school. */
export type RoundBehind = { id: string; name: string; children: number }

/** The rounds that are not closed and in which children of today have no conference; for the head. One statement. */
export async function roundsBehind(ctx: Ctx): Promise<RoundBehind[]> {
  needHead(ctx)
  const rows = await ctx.db
    .with('homes', () => homeRows(ctx, schoolDay(ctx), 'conference'))
    .selectFrom('rounds')
    .where('kind', '=', 'round')
    .where(
      sql<boolean>`not exists (select from round_states s where s.round_id = rounds.id and s.state = 'closed')`,
    )
    .select(['rounds.id', 'rounds.name'])
    .select(
      sql<number>`(select count(distinct h.child)::int from homes h where jsonb_array_length(h.guardians) > 0
        and not exists (select from meetings m where m.round_id = rounds.id and m.party_id = h.party))`.as(
        'children',
      ),
    )
    .orderBy('rounds.created_at', 'desc')
    .orderBy('rounds.id')
    .execute()
  return rows.filter(round => round.children > 0)
}
