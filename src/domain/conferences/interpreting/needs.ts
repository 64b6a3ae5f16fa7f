import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { isHead, needHead } from '../../people/policy.ts'
import { type Speaker, speakersFor } from '../../people/speakers.ts'
import { type Interpreted, interpretedIn, interpretedRows } from './interpreted.ts'
import { helpersOf, type NeedCode, needOf } from './rules.ts'

/** A meeting for which somebody who interprets must still be found, why, and who could help, the nearest first. */
export type Need = Interpreted & { why: NeedCode; helpers: Speaker[] }
export type Needs = { needs: Need[]; names: Map<string, Named> }

/** All that are open, in the order of their time. Only the head. */
export async function needsFor(ctx: Ctx): Promise<Needs> {
  needHead(ctx)
  const open = openIn(ctx, (await interpretedRows(ctx).execute()).map(interpretedIn))
  return withHelpers(ctx, open)
}

/** The need of one meeting; null where nobody must be found for it (any more). Only the head. */
export async function needFor(
  ctx: Ctx,
  meeting: string,
): Promise<{ need: Need | null; names: Map<string, Named> }> {
  needHead(ctx)
  const rows = await interpretedRows(ctx).where('b.meeting_id', '=', meeting).execute()
  const { needs, names } = await withHelpers(ctx, openIn(ctx, rows.map(interpretedIn)))
  const [need] = needs
  if (need) return { need, names }
  found(
    await ctx.db.selectFrom('meetings').select('id').where('id', '=', meeting).executeTakeFirst(),
    'meeting',
  )
  return { need: null, names }
}

/** How many are open, in one statement; zero for everybody but the head. */
export async function needsCount(ctx: Ctx): Promise<number> {
  if (!isHead(ctx)) return 0
  return openIn(ctx, (await interpretedRows(ctx).execute()).map(interpretedIn)).length
}

const openIn = (ctx: Ctx, meetings: Interpreted[]) =>
  meetings.flatMap(meeting => {
    const why = needOf(meeting, { now: ctx.now, zone: ctx.school.zone })
    return why ? [{ ...meeting, why }] : []
  })

async function withHelpers(ctx: Ctx, open: (Interpreted & { why: NeedCode })[]): Promise<Needs> {
  const children = [...new Set(open.map(({ child }) => child))]
  const people = open.flatMap(({ educators, interpreter }) => [...educators, interpreter])
  const [speakers, names] = await Promise.all([
    open.length > 0 ? speakersFor(ctx, children) : [],
    namesOf(ctx, [...children, ...people]),
  ])
  return { needs: open.map(need => ({ ...need, helpers: helpersOf(need, speakers) })), names }
}
