import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { partiesGuardedBy } from '../../people/guarded.ts'
import { educatorsOf } from '../rounds/rounds.ts'
import { instant } from '../schedule.ts'
import type { Mode } from '../tables.ts'
import { isKept } from './standing.ts'

export type HeldTime = {
  hold: string
  meeting: string
  child: string
  educators: string[]
  /** Instants. */
  start: string
  end: string
  starts_wall: string
  mode: Mode
  interpreter: string | null
  language: string | null
}
/** Times that are kept together for one home; `id` is the bundle's. `wait`: the list had its turn. */
export type Hold = {
  id: string
  round: string
  until: string
  extended: number
  wait: string | null
  times: HeldTime[]
}

/** What is held of a guardian's parties in a round, its own first, then the newest; to be narrowed. */
export const heldIn = (ctx: Ctx, round: string, guardian: string) =>
  ctx.db
    .selectFrom('holds as h')
    .where('h.round_id', '=', round)
    .where(isKept(ctx, 'h'))
    .innerJoin('meetings as mine', 'mine.id', 'h.meeting_id')
    .where('mine.party_id', 'in', partiesGuardedBy(ctx, guardian, 'conference'))
    .groupBy(['h.bundle_id', 'h.round_id', 'h.until_at', 'h.extended', 'h.wait_id', 'h.held_by', 'h.held_at'])
    .select([
      'h.bundle_id as id',
      'h.round_id as round',
      'h.until_at as until',
      'h.extended',
      'h.wait_id as wait',
    ])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('holds as one')
          .innerJoin('meetings', 'meetings.id', 'one.meeting_id')
          .whereRef('one.bundle_id', '=', 'h.bundle_id')
          // of a bundle over two homes each sees its own part
          .where('meetings.party_id', 'in', partiesGuardedBy(ctx, guardian, 'conference'))
          .select(['one.id as hold', 'meetings.id as meeting', 'meetings.child_id as child', educatorsOf])
          .select([instant('lower', 'one').as('start'), instant('upper', 'one').as('end')])
          .select(sql<string>`to_char(one.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall'))
          .select(['one.mode', 'one.interpreter_id as interpreter', 'one.language'])
          .orderBy('one.during'),
      ).as('times'),
    )
    .orderBy(sql`h.held_by = ${guardian}`, 'desc')
    .orderBy('h.held_at', 'desc')
