import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { needMover } from '../booking/policy.ts'
import { isSameStanding, standingIn } from '../booking/state.ts'
import { offerFreed } from '../waiting/offers.ts'
import { comeTrue } from './come-true.ts'
import { type Move, markOf, movesOf } from './moves.ts'
import { isDone, planFrom, planRows } from './plans.ts'
import type { Sources } from './problem-sources.ts'
import { type Clash, settle, type Wanted } from './settle.ts'
import { isTakeable, supposing } from './supposing.ts'
import { enterPlanned, readInTurn } from './turn.ts'
import { writeChanges } from './write.ts'

/** The moves that were chosen do not go together with what stays: what stands against each. */
export class MovesClash extends Refused {
  readonly clashes: Clash[]
  constructor(clashes: Clash[]) {
    super('conferences.movesClash')
    this.clashes = clashes
  }
}

/** The meetings of a list whose moves are to be made, and the mark of the list that was seen. */
export type Approval = { mark: string; meetings: string[] }

/**
 * Makes these moves of a plan, all at once or none, and what the plan supposes comes true: hours and rooms are as
 * it says. Only the head. Refuses `conferences.movesChanged` where the list is no longer the one that was seen,
 * `conferences.nothingChosen`, `conferences.onlyLooked` for what is first to be arranged, and `MovesClash`. Gives
 * how many meetings were moved.
 */
export async function approvePlan(ctx: Ctx, round: string, id: string, asked: Approval): Promise<number> {
  needMover(ctx)
  const by = found(actorId(ctx))
  const read = await readInTurn(ctx, round)
  const { plan, moves } = await listedIn(ctx, read, id)
  if (!isTakeable(plan.supposed)) throw new Refused('conferences.onlyLooked')
  if (markOf(moves) !== asked.mark) throw new Refused('conferences.movesChanged')
  const chosen = moves.filter(({ meeting }) => asked.meetings.includes(meeting))
  if (chosen.length === 0 && !plan.supposed) throw new Refused('conferences.nothingChosen')
  const changes = changesIn(supposing(read, plan.supposed), chosen)
  const change = plan.change_id ?? (await comeTrue(ctx, read.round, id, plan.supposed))
  const moved = await writeChanges(ctx, read.round, changes, { by, plan: id })
  await enterPlanned(ctx, round, by)
  await ctx.db
    .updateTable('plans')
    .set({ taken_at: ctx.now.toString(), change_id: change })
    .where('id', '=', id)
    .execute()
  await offerFreed(ctx, round)
  return moved
}

async function listedIn(ctx: Ctx, { round, schedule }: Sources, id: string) {
  const row = await planRows(ctx)
    .where('id', '=', id)
    .where('round_id', '=', round.id)
    .forUpdate()
    .executeTakeFirst()
  const plan = planFrom(found(row, 'plan'))
  const result = found(isDone(plan.result) ? plan.result : undefined, 'plan')
  const placed = schedule.map(({ meeting, booking, need }) => ({ id: meeting, booking, need }))
  return { plan, moves: movesOf(result, placed, ctx.now) }
}

function changesIn(sources: Sources, moves: Move[]) {
  const meetings = new Map(sources.schedule.map(meeting => [meeting.meeting, meeting]))
  const wanted = moves.map(
    ({ meeting, to }): Wanted => ({ meeting: meetings.get(meeting)!, ask: askFor(to) }),
  )
  const { chosen, clashes } = settle(sources, wanted)
  if (clashes.length > 0) throw new MovesClash(clashes)
  const settings = new Map(chosen.map(one => [one.meeting.meeting, one.setting]))
  return moves.map(({ meeting, to }) => {
    const setting = settings.get(meeting) ?? null
    // what was approved was this room and this interpreter, and no other
    if (!isSameStanding(setting && standingIn(setting, false), to))
      throw new Refused('conferences.movesChanged')
    return { meeting: meetings.get(meeting)!, setting }
  })
}

/** The same time, room and interpreter as it stood or is to stand. */
export const askFor = (standing: Move['to']): Wanted['ask'] =>
  standing && {
    start: standing.start,
    mode: standing.mode,
    interpreter: standing.interpreter,
    ...(standing.room && { room: standing.room }),
  }
