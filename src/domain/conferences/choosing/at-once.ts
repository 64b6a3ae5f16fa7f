import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { homesOf } from '../../people/guarded.ts'
import { partyRows } from '../../people/homes.ts'
import { speechRows } from '../../people/speech.ts'
import { answerRows } from '../booking/answers.ts'
import { claimsOf } from '../booking/claims.ts'
import { isKept } from '../holding/standing.ts'
import { roundVersion } from '../rounds/known.ts'
import { placedOfFamily } from '../schedule.ts'

type Asked = {
  round: string
  guardian: string
  meetings: string[]
  things: string[]
  from: string | null
  until: string | null
}

/**
 * The part of `readChoosing` that decides about first times at once in a round that is known, and whether there is more to it:
 * `isMore` where something is held that has to be let go first, one of the meetings had a time before, or somebody waits
 * for it. What is taken is told without whose it is. `things`: rooms to share and interpreters.
 */
export const readAtOnce = async (ctx: Ctx, asked: Asked) =>
  statement(ctx, { ...asked, parties: await homesOf(ctx, asked.guardian, 'conference') })

const statement = composed(
  ['round', 'guardian', 'parties', 'meetings', 'things', 'from', 'until'],
  (ctx: Ctx, at) =>
    ctx.db
      .with('own', db =>
        db
          .selectFrom('meetings')
          .where('meetings.round_id', '=', at.round)
          .where('meetings.need', '!=', 'waived')
          .where(sql<boolean>`meetings.party_id = any(${at.parties}::uuid[])`)
          .select([
            sql`array_agg(meetings.id)`.as('meetings'),
            sql`array_agg(meetings.party_id)`.as('parties'),
            sql`array_agg(meetings.child_id)`.as('children'),
          ]),
      )
      .with('near', db => db.selectNoFrom([guardians(at.things).as('people'), others(at.round).as('others')]))
      .selectNoFrom(() => [
        roundVersion(at.round).as('version'),
        isMore(ctx, at).as('isMore'),
        jsonArrayFrom(placedOfFamily(ctx).where(among('meetings.id', 'own', 'meetings'))).as('meetings'),
        jsonArrayFrom(
          partyRows(ctx, schoolDay(ctx), 'conference').where(among('parties.id', 'own', 'parties')),
        ).as('homes'),
        jsonArrayFrom(speechRows(ctx).where(among('p.id', 'near', 'people'))).as('people'),
        jsonArrayFrom(answerRows(ctx, at.round).where(among('answers.guardian_id', 'near', 'people'))).as(
          'answers',
        ),
        jsonArrayFrom(
          claimsOf(ctx, sql`(select near.people || near.others from near)::uuid[]`, at.from, at.until),
        ).as('busy'),
      ]),
)

const among = (column: string, of: 'own' | 'near', list: string) =>
  sql<boolean>`${sql.ref(column)} = any((select ${sql.ref(`${of}.${list}`)} from ${sql.ref(of)})::uuid[])`

const isIn = (list: string) => sql`= any((select own.${sql.raw(list)} from own)::uuid[])`

const guardians = (things: string) =>
  sql`array(select g.guardian_id from party_guardians g where g.party_id ${isIn('parties')}) || ${things}::uuid[]`

/** The children, their educators and the rooms in which these stay. */
const others = (round: string) => sql`array(
  select unnest(own.children) from own
  union all select e.educator_id from meeting_educators e where e.meeting_id ${isIn('meetings')}
  union all select s.room_id from meeting_educators e join round_staff s on s.person_id = e.educator_id
    where e.meeting_id ${isIn('meetings')} and s.round_id = ${round} and s.room_id is not null)`

const isMore = (ctx: Ctx, at: { round: string; guardian: string; meetings: string }) =>
  sql<boolean>`exists (select from holds where not ${isKept(ctx, 'holds')} or (holds.round_id = ${at.round}
      and (holds.held_by = ${at.guardian} or holds.meeting_id = any(${at.meetings}::uuid[]))))
    or exists (select from bookings b where b.meeting_id = any(${at.meetings}::uuid[]))
    or exists (select from wait_meetings m join waits on waits.id = m.wait_id
      where m.meeting_id = any(${at.meetings}::uuid[]) and waits.ended_at is null)`
