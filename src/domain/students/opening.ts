import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { found, Invalid, Refused } from '../../platform/refusal.ts'
import { openSeat } from '../../platform/sessions.ts'
import type { Signer } from '../../platform/tokens.ts'
import type { Here, OpenSeat } from './here.ts'
import { isChoosing, opens, secretColumns } from './passes.ts'
import {
  afterWrong,
  CHOOSE_MINUTES,
  endOfDay,
  IDLE_MINUTES,
  SYMBOLS,
  whyNoCode,
  whyNotTried,
} from './rules.ts'
import './tables.ts'

/** What came of a try: the session's secret, or why there is none. `renew`: it was right, and the child is old enough for a code. */
export type Outcome = { session: string } | { why: 'wrong' | 'resting' | 'closed' | 'renew' | 'chooses' }

/**
 * Tries what was shown for a child. Tries take turns and are counted whatever comes of the request, so this gives its
 * answer and never throws one; a pass that rests is not looked at.
 */
export async function tryPass(
  ctx: Ctx,
  signer: Signer,
  here: Here,
  seat: OpenSeat,
  shown: { secret: string; device: string },
): Promise<Outcome> {
  const child = seat.child.id
  const row = ctx.db.updateTable('student_passes').where('child_id', '=', child)
  const kept = found(
    await ctx.db
      .selectFrom('student_passes')
      .where('child_id', '=', child)
      .select(['salt', 'secret_hash', 'wrong', 'paused_until', 'kind'])
      .forUpdate()
      .executeTakeFirst(),
    'pass',
  )
  const { salt, secret_hash } = kept
  if (!salt || !secret_hash) return { why: 'chooses' }
  const why = whyNotTried(kept, ctx.now)
  if (why) return { why }
  if (!(await opens(signer, child, shown.secret, { salt, secret_hash }))) {
    const tried = afterWrong(kept, ctx.now)
    await row.set(tried).execute()
    return { why: whyNotTried(tried, ctx.now) ?? 'wrong' }
  }
  const untried = { wrong: 0, paused_until: null }
  if (kept.kind === 'pictures' && seat.due === 'code') {
    const choose_until = ctx.now.add({ minutes: CHOOSE_MINUTES }).toString()
    await row.set({ ...untried, choose_until }).execute()
    return { why: 'renew' }
  }
  if (kept.wrong > 0) await row.set(untried).execute()
  return { session: await sitDown(ctx, here, child, shown.device) }
}

/** What a child has chosen to be known by. `secret`: pictures with commas between, or digits. */
export type Chosen = { symbol: string; secret: string; device: string }

/**
 * The child's new pass, while it may choose one; it sits down with it. Gives the session's secret. Throws `Invalid`;
 * refuses `students.notNow`, and `students.symbolTaken` where somebody of the group has chosen it.
 */
export async function choosePass(
  ctx: Ctx,
  signer: Signer,
  here: Here,
  seat: OpenSeat,
  { symbol: wanted, secret, device }: Chosen,
): Promise<string> {
  if (!isChoosing(seat.pass, ctx.now)) throw new Refused('students.notNow')
  const symbol = symbolsFor(here, seat).find(one => one === wanted)
  if (!symbol) throw new Refused('students.symbolTaken')
  const why = seat.due === 'code' ? whyNoCode(secret, seat.child.born_on) : null
  if (why) throw new Invalid({ code: { key: `students.invalid.${why}` } })
  const columns = await secretColumns(signer, seat.child.id, seat.due, secret, ctx.now.toString())
  const chosen = await ctx.db
    .updateTable('student_passes')
    .set({ symbol, ...columns })
    .where('child_id', '=', seat.child.id)
    // an educator may have thought better of it meanwhile
    .where('choose_until', '>', ctx.now.toString())
    .returning('child_id')
    .executeTakeFirst()
  found(chosen, 'pass')
  return sitDown(ctx, here, seat.child.id, device)
}

/** The symbols that a child can choose: its own, and those that nobody of the group has; all, where none is left. */
export function symbolsFor({ seats }: Here, { child, pass }: OpenSeat) {
  const taken = seats.filter(seat => seat.child.id !== child.id).map(seat => seat.pass.symbol)
  const free = SYMBOLS.filter(symbol => symbol === pass.symbol || !taken.includes(symbol))
  return free.length > 1 ? free : SYMBOLS
}

async function sitDown(ctx: Ctx, { tablet, ages }: Here, child: string, device: string): Promise<string> {
  const ends = endOfDay(ctx.now, ctx.school.zone, ages.dayEnds)
  const place = { tablet, child, device, idle: IDLE_MINUTES, ends }
  const session = found(await openSeat(ctx.db, place, ctx.now), 'seat')
  await ctx.db
    .updateTable('tablets')
    .set({ used_on: schoolDay(ctx).toString() })
    .where('id', '=', tablet)
    .where('used_on', 'is distinct from', schoolDay(ctx).toString())
    .execute()
  return session
}
