import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { found, Refused } from '../../platform/refusal.ts'
import { partiesGuardedBy } from '../people/guarded.ts'
import type { Pick } from './booking-together.ts'
import { takeTurnsFor } from './booking-turn.ts'
import { chooserOf, choosingOf, needChoice } from './choosing.ts'
import { HOLD_MINUTES, keepTimes, releaseLater } from './hold-write.ts'
import { offerFreed } from './offers.ts'
import { educatorsOf } from './rounds.ts'
import { instant } from './schedule.ts'
import type { Mode } from './tables.ts'

/** WCAG 2.2.1: whoever needs more time gets it at least ten times. */
const MOST_EXTENSIONS = 10

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

/**
 * Holds these times for the reader's home, all or nothing, in place of what it held before. Refuses
 * `conferences.timeTaken` with the next free times, `conferences.notYet` and what `whyNotChanged` names.
 */
export async function holdTimes(ctx: Ctx, round: string, picks: Pick[]): Promise<Hold> {
  const guardian = chooserOf(ctx, round)
  const meetings = picks.map(pick => pick.meeting)
  await takeTurnsFor(ctx, round, meetings)
  const dropped = await dropHeld(ctx, round, guardian, meetings)
  const choosing = await choosingOf(ctx, round, guardian)
  needChoice(choosing, meetings)
  await keepTimes(ctx, choosing.cases, picks, { guardian })
  if (dropped.length > 0) await offerFreed(ctx, round)
  return found(await holdFor(ctx, round), 'hold')
}

/** What is held for the reader's home in a round, if anything; of several the reader's own, the newest. */
export async function holdFor(ctx: Ctx, round: string): Promise<Hold | undefined> {
  const guardian = chooserOf(ctx, round)
  const rows = await heldFor(ctx, round, guardian).execute()
  return rows[0]
}

/** Two more minutes. Refuses `conferences.holdOver`, and `conferences.heldLong` after the tenth time. */
export async function extendHold(ctx: Ctx, hold: Hold): Promise<void> {
  const kept = await inTurn(ctx, hold)
  if (kept.extended >= MOST_EXTENSIONS) throw new Refused('conferences.heldLong')
  const base = [ctx.now, Temporal.Instant.from(kept.until)].sort(Temporal.Instant.compare)[1]!
  const until = kept.wait ? base : ctx.now
  const longer = until.add({ minutes: HOLD_MINUTES })
  await ctx.db
    .updateTable('holds')
    .set({ until_at: longer.toString(), extended: kept.extended + 1 })
    .where('bundle_id', '=', kept.id)
    .execute()
  await releaseLater(ctx, kept.round, longer)
}

/** Lets a hold of the reader's home go; its times are free for others at once. */
export async function letGo(ctx: Ctx, hold: Hold): Promise<void> {
  const kept = await inTurn(ctx, hold)
  await ctx.db.deleteFrom('holds').where('bundle_id', '=', kept.id).execute()
  await offerFreed(ctx, kept.round)
}

/** The same hold once it is this transaction's turn. Refuses `conferences.holdOver` where it is gone. */
async function inTurn(ctx: Ctx, { id, round, times }: Hold): Promise<Hold> {
  await takeTurnsFor(
    ctx,
    round,
    times.map(time => time.meeting),
  )
  const rows = await heldFor(ctx, round, chooserOf(ctx, round)).where('h.bundle_id', '=', id).execute()
  if (!rows[0]) throw new Refused('conferences.holdOver')
  return rows[0]
}

/** What was held; `wait`: because the list had its turn. */
export type Dropped = { meeting: string; start: string; wait: string | null }

/** Lets go what this guardian held of its own accord, and whatever was held for these meetings. Gives what it was. */
export async function dropHeld(ctx: Ctx, round: string, guardian: string, meetings: string[]) {
  const { rows } = await sql<Dropped>`delete from holds where round_id = ${round} and bundle_id in (
      select bundle_id from holds where round_id = ${round}
        and ((held_by = ${guardian} and wait_id is null) or meeting_id = any(${meetings}::uuid[])))
    and meeting_id in (select id from meetings
      where party_id in (${partiesGuardedBy(ctx, guardian, 'conference')}))
    returning meeting_id as meeting, to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') as start, wait_id as wait`.execute(
    ctx.db,
  )
  return rows
}

const heldFor = (ctx: Ctx, round: string, guardian: string) =>
  ctx.db
    .selectFrom('holds as h')
    .where('h.round_id', '=', round)
    .where('h.until_at', '>', ctx.now.toString())
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('meetings as own')
          .select('own.id')
          .whereRef('own.id', '=', 'h.meeting_id')
          .where('own.party_id', 'in', partiesGuardedBy(ctx, guardian, 'conference')),
      ),
    )
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
          .select(['one.id as hold', 'meetings.id as meeting', 'meetings.child_id as child', educatorsOf])
          .select([instant('lower', 'one').as('start'), instant('upper', 'one').as('end')])
          .select(sql<string>`to_char(one.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall'))
          .select(['one.mode', 'one.interpreter_id as interpreter', 'one.language'])
          .orderBy('one.during'),
      ).as('times'),
    )
    .orderBy(sql`h.held_by = ${guardian}`, 'desc')
    .orderBy('h.held_at', 'desc')
