import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { type NameParts, named } from '../../people/names.ts'
import { bornBeside, namesBeside } from '../../people/names-beside.ts'
import { isStudent, needPerson } from '../../people/policy.ts'
import { agesBeside, speaksAlone } from '../../students/settings.ts'

/** Days for which a first page leads to what was agreed. */
const DAYS_READ = 30

/** A conference for a first page: one that a student prepares, or one of which the family reads what was agreed. */
export type OwnTalk = { meeting: string; child: string; start: string | null; closed: boolean }

/** From when on what was closed is on a first page. */
export const talksSince = (ctx: Ctx) => ctx.now.subtract({ hours: 24 * DAYS_READ }).toString()

/** The talks of a student's first page, in one statement. */
export async function ownTalksFor(ctx: Ctx): Promise<OwnTalk[]> {
  const rows = await talksOf(ctx, { me: needPerson(ctx).id, since: talksSince(ctx) })
  return rows.flatMap(row => ownTalkFrom(ctx, row))
}

type Row = Awaited<ReturnType<typeof talksOf>>[number]

/** What was agreed a child reads with its grown-ups until it is old enough. */
export function ownTalkFrom(ctx: Ctx, { child, ages, born_on, ...talk }: Row): OwnTalk[] {
  if (isStudent(ctx) && talk.closed && speaksAlone(ctx, { ages, born_on }).waits) return []
  return [{ ...talk, child: named(child[0] as NameParts).given }]
}

const talksOf = prepared((ctx, { me, since }: { me: string; since: string }) => talkRows(ctx, me, since))

/**
 * A student's conferences that are to come, and of a family and a student those that were closed lately. What is to
 * come a family finds by its times. A fragment for a first page, read by `ownTalkFrom`.
 */
export function talkRows(ctx: Ctx, me: string, since: string) {
  const own = isStudent(ctx) ? sql<boolean>`meetings.child_id = ${me}` : sql<boolean>`false`
  return ctx.db
    .selectFrom('meetings')
    .leftJoin('meeting_talks as t', 't.meeting_id', 'meetings.id')
    .leftJoin('bookings as b', join =>
      join.onRef('b.meeting_id', '=', 'meetings.id').on('b.cancelled_at', 'is', null),
    )
    .where(sql<boolean>`(${own} or (t.closed_at is not null
      and ${isHomeOf(ctx, 'meetings.party_id', me, 'conference')}))`)
    .where(
      sql<boolean>`coalesce(t.closed_at > ${since}::timestamptz, upper(b.during) > ${schoolDay(ctx).toString()}::date)`,
    )
    .where(isRoundTold(ctx))
    .select(['meetings.id as meeting', namesBeside(sql<string[]>`array[meetings.child_id]`).as('child')])
    .select(
      sql<string | null>`to_char(lower(b.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as(
        'start',
      ),
    )
    .select(sql<boolean>`t.closed_at is not null`.as('closed'))
    .select([agesBeside.as('ages'), bornBeside('meetings.child_id').as('born_on')])
    .orderBy('b.during')
    .orderBy('meetings.id')
}

/** Families know the round of the meeting that a query selects. */
export const isRoundTold = (ctx: Ctx) =>
  sql<boolean>`exists (select from round_states told where told.round_id = meetings.round_id
    and told.state = 'published' and told.effective_at <= ${ctx.now.toString()})`
