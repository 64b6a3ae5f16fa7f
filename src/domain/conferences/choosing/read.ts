import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { partiesGuardedBy } from '../../people/guarded.ts'
import { homeRows } from '../../people/homes.ts'
import { speechRows } from '../../people/speech.ts'
import { answerRows } from '../booking/answers.ts'
import { type BusyRow, busyRows } from '../booking/claims.ts'
import { heldIn } from '../holding/kept.ts'
import { withParts } from '../rounds/parts.ts'
import { placedOfFamily } from '../schedule.ts'

/** Instants between which it matters what is taken; null: all days of the round. */
export type Between = { from: string; until: string } | null

/**
 * All that decides which times a guardian can choose in a round, in one statement: the meetings of the guardian's
 * parties, and nothing of anybody else's.
 */
export const readChoosing = composed(['round', 'guardian', 'zone', 'from', 'until'], (ctx: Ctx, at) =>
  ctx.db
    .with('own', db =>
      db
        .selectFrom('meetings')
        .select(['meetings.id', 'meetings.party_id', 'meetings.child_id'])
        .where('meetings.round_id', '=', at.round)
        .where('meetings.need', '!=', 'waived')
        .where('meetings.party_id', 'in', partiesGuardedBy(ctx, at.guardian, 'conference')),
    )
    .with('near', db => db.selectNoFrom(near(at.round).as('ids')))
    .selectNoFrom(() => [
      jsonObjectFrom(withParts(ctx, isNear).where('rounds.id', '=', at.round)).as('round'),
      jsonArrayFrom(placedOfFamily(ctx).where(own('meetings.id', 'id'))).as('meetings'),
      jsonArrayFrom(homeRows(ctx, schoolDay(ctx), 'conference').where(own('parties.id', 'party_id'))).as(
        'homes',
      ),
      jsonArrayFrom(speechRows(ctx).where(isNear('p.id'))).as('people'),
      jsonArrayFrom(answerRows(ctx, at.round).where(isNear('answers.guardian_id'))).as('answers'),
      sql<BusyRow[]>`(select coalesce(jsonb_agg(b), '[]') from (
        ${busyRows(ctx)} and ${isNear('claims.holder_id')} and during && ${between(at)}) b)`.as('busy'),
      jsonArrayFrom(heldIn(ctx, at.round, at.guardian)).as('holds'),
    ]),
)

const own = (column: string, of: 'id' | 'party_id') =>
  sql<boolean>`${sql.ref(column)} in (select own.${sql.raw(of)} from own)`

/** People and rooms that these meetings could need. */
const near = (round: string): RawBuilder<string[]> =>
  sql`array(select e.educator_id from meeting_educators e where e.meeting_id in (select own.id from own)
    union select own.child_id from own
    union select g.guardian_id from party_guardians g where g.party_id in (select own.party_id from own)
    union select s.person_id from round_staff s where s.round_id = ${round} and s.part = 'interpreter'
    union select r.room_id from round_rooms r where r.round_id = ${round} and not exists (
      select from round_staff s where s.round_id = r.round_id and s.room_id = r.room_id and not exists (
        select from own join meeting_educators e on e.meeting_id = own.id where e.educator_id = s.person_id))
    union select s.room_id from round_staff s where s.round_id = ${round} and s.room_id is not null
      and exists (select from own join meeting_educators e on e.meeting_id = own.id
        where e.educator_id = s.person_id))`

const isNear = (column: string) => sql<boolean>`${sql.ref(column)} = any((select near.ids from near)::uuid[])`

const between = (at: { round: string; zone: string; from: string; until: string }) =>
  sql`(select tstzrange(
      coalesce(${at.from}::timestamptz, min(d.day)::timestamp at time zone ${at.zone}),
      coalesce(${at.until}::timestamptz, (max(d.day) + 1)::timestamp at time zone ${at.zone}))
    from round_days d where d.round_id = ${at.round})`
