import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import './tables.ts'

type Came = { person: string; at: string }
export type Unprepared = { meeting: string; child: string; start: string }

/** When each person last came to a conference of these homes. A fragment. */
export const lastCame = (parties: string[]) =>
  sql<Came[]>`(select coalesce(jsonb_agg(jsonb_build_object('person', person_id, 'at', at)), '[]') from (
    select a.person_id, max(lower(b.during)) as at from attendances a
      join bookings b on b.id = a.booking_id join meetings m on m.id = b.meeting_id
      where a.came in ('came', 'late') and m.party_id = any(${parties}::uuid[]) group by a.person_id) came)`

/** Conferences of these homes within the next `days`, known to them, for which nobody of the home has prepared. A fragment. */
export const unprepared = (ctx: Ctx, parties: string[], days: number) =>
  sql<
    Unprepared[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('meeting', id, 'child', child_id, 'start', at) order by at), '[]') from (
    select m.id, m.child_id, lower(b.during) as at from bookings b join meetings m on m.id = b.meeting_id
      where m.party_id = any(${parties}::uuid[]) and b.cancelled_at is null
        and lower(b.during) between ${ctx.now.toString()} and ${ctx.now.add({ hours: 24 * days }).toString()}
        and exists (select from round_states s where s.round_id = b.round_id and s.state = 'published'
          and s.effective_at <= ${ctx.now.toString()})
        and not exists (select from preparations p where p.meeting_id = m.id and p.side = 'home')) ahead)`
