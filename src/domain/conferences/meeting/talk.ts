import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { Absent, found } from '../../../platform/refusal.ts'
import { type Named, named } from '../../people/names.ts'
import { namesBeside } from '../../people/names-beside.ts'
import { agesBeside, speaksAlone } from '../../students/settings.ts'
import type { Went } from '../held/tables.ts'
import { educatorsOf } from '../rounds/rounds.ts'
import { instant } from '../schedule.ts'
import { sideIn, standingBeside } from './policy.ts'
import { guardiansOf, type TableMatter, withheldFrom, withheldThere } from './withheld.ts'

/** A conference as one of its people finds it: who sits at it, when it is, and how far it has come. */
export type Talk = {
  id: string
  round: string
  roundName: string
  child: string
  party: string
  educators: string[]
  /** Of this home, today, from whom nothing is withheld. */
  guardians: string[]
  names: Map<string, Named>
  born_on: string | null
  minutes: number
  /** Its time, or the last that it had; instants. */
  start: string | null
  /** What was noted of that time. */
  went: Went | null
  side: ReturnType<typeof sideIn>
  /** The age from which on its student reads alone what was agreed; where it is the reader, and younger. */
  waits?: number
  /** The reader. */
  me: string
  /** What documents keep from the reader, and from anybody of its home who sits there, of what such a talk can be about. */
  withheld: TableMatter[]
  withheldThere: TableMatter[]
  begun_at: string | null
  student_left_at: string | null
  closed_at: string | null
}

/** A conference of the reader's, by a link for it or signed in, in one statement. Who that is says the policy. */
export async function talkFor(ctx: Ctx, id: string): Promise<Talk> {
  const row = found((await talkRow(ctx, { id }))[0], 'meeting')
  const { people, standing, time, talk, ages, ...rest } = row
  const side = sideIn(ctx, { ...rest, ...standing })
  return {
    ...rest,
    side,
    ...(side === 'student' ? speaksAlone(ctx, row) : {}),
    guardians: rest.guardians ?? [],
    me: found(actorId(ctx)),
    names: new Map(people.map(one => [one.id, named(one)])),
    start: time?.start ?? null,
    went: time?.went ?? null,
    begun_at: talk?.begun_at ?? null,
    student_left_at: talk?.student_left_at ?? null,
    closed_at: talk?.closed_at ?? null,
  }
}

/** What was agreed, for whoever reads it without anybody beside; for a child that is too young there is no such page. */
export function readAlone(talk: Talk): Talk {
  if (talk.waits) throw new Absent('summary')
  return talk
}

const talkRow = prepared((ctx, { id }: { id: string }) =>
  ctx.db
    .selectFrom('meetings')
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .innerJoin('persons as c', 'c.id', 'meetings.child_id')
    .where('meetings.id', '=', id)
    .select(['meetings.id', 'meetings.round_id as round', 'rounds.name as roundName', 'c.born_on'])
    .select([
      'meetings.child_id as child',
      'meetings.party_id as party',
      'meetings.length_minutes as minutes',
    ])
    .select([educatorsOf, guardiansOf(ctx).as('guardians')])
    .select([withheldFrom(ctx).as('withheld'), withheldThere(ctx).as('withheldThere')])
    .select(standingBeside(ctx).as('standing'))
    .select(eb => [
      agesBeside.as('ages'),
      namesBeside(peopleOf).as('people'),
      jsonObjectFrom(
        eb
          .selectFrom('bookings as b')
          .whereRef('b.meeting_id', '=', 'meetings.id')
          .where('b.cancelled_at', 'is', null)
          .leftJoin('booking_ends as e', join =>
            // what was noted before it was moved is of another time
            join.onRef('e.booking_id', '=', 'b.id').on(sql<boolean>`e.noted_at >= lower(b.during)`),
          )
          .select([instant('lower', 'b').as('start'), 'e.went']),
      ).as('time'),
      jsonObjectFrom(
        eb
          .selectFrom('meeting_talks as t')
          .whereRef('t.meeting_id', '=', 'meetings.id')
          .select(['t.begun_at', 't.student_left_at', 't.closed_at']),
      ).as('talk'),
    ]),
)

/** The child, those who hold it, and whoever is or was a guardian of this home: what they said once keeps its name. */
const peopleOf = sql<string[]>`array(
  select meetings.child_id union select educator_id from meeting_educators where meeting_id = meetings.id
  union select guardian_id from party_guardians where party_id = meetings.party_id
  union select author_id from agenda_items where meeting_id = meetings.id
  union select made_by from summaries where meeting_id = meetings.id)`
