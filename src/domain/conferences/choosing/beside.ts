import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import { partiesGuardedBy } from '../../people/guarded.ts'
import { namesOf } from '../../people/names.ts'
import { gaveBackBy } from '../booking/gave-back.ts'
import { isTold } from '../rules.ts'
import { readIn } from './cases.ts'
import { type Choosing, chooserOf } from './choosing.ts'

/**
 * What a guardian said in a round beside its times: for which meetings it waits, of which it wants none, and of which it
 * gave its time back and has none since, with the start of that time as a wall time.
 */
export type Beside = { waiting: string[]; declined: Declined[]; gaveBack: Record<string, string> }
type Declined = { meeting: string; child: string }

/** In one statement, or two with the names of the children. For words that have decided that the actor may know what this guardian knows. */
async function besideOf(ctx: Ctx, round: string, guardian: string): Promise<Beside> {
  const { waiting, declined, gaveBack } = await saidOf(ctx, round, guardian)
  const names = await namesOf(
    ctx,
    declined.map(({ child }) => child),
  )
  return {
    ...{ waiting, gaveBack },
    declined: declined.map(one => ({ ...one, child: names.get(one.child)?.given ?? '' })),
  }
}

const saidOf = (ctx: Ctx, round: string, guardian: string): Promise<Beside> =>
  ctx.db
    .selectNoFrom(eb => [
      sql<string[]>`array(select m.meeting_id::text from waits w join wait_meetings m on m.wait_id = w.id
        where w.round_id = ${round} and w.guardian_id = ${guardian} and w.ended_at is null)`.as('waiting'),
      sql<Record<string, string>>`(select coalesce(jsonb_object_agg(own.id, own.at), '{}') from (${eb
        .selectFrom('meetings')
        .select(['meetings.id', gaveBackBy(guardian).as('at')])
        .where('meetings.round_id', '=', round)
        .where('meetings.party_id', 'in', partiesGuardedBy(ctx, guardian, 'conference'))}) own
        where own.at is not null)`.as('gaveBack'),
      jsonArrayFrom(
        eb
          .selectFrom('meetings')
          .innerJoin('declines', 'declines.meeting_id', 'meetings.id')
          .select(['meetings.id as meeting', 'meetings.child_id as child'])
          .where('meetings.round_id', '=', round)
          .where('meetings.party_id', 'in', partiesGuardedBy(ctx, guardian, 'conference'))
          .orderBy('meetings.id'),
      ).as('declined'),
    ])
    .executeTakeFirstOrThrow()

/** What the reader chooses among, with what it said beside it. Whoever wants no conference at all this time still finds the round. */
export async function choosingAndBeside(
  ctx: Ctx,
  round: string,
): Promise<{ choosing: Choosing; beside: Beside }> {
  const guardian = chooserOf(ctx, round)
  const [choosing, beside] = await Promise.all([
    readIn(ctx, round, guardian, null),
    besideOf(ctx, round, guardian),
  ])
  const said = choosing.cases.length + beside.declined.length
  if (said === 0 || !isTold(choosing.round)) throw new Absent('round')
  return { choosing, beside }
}
