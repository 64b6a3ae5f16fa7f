import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { type Child, pupilFor } from '../people/children.ts'
import { isOfTeams } from '../people/policy.ts'
import { cadenceFor } from './cadence.ts'
import { strengthsFirst } from './rules.ts'
import { observationsFor, type Seen } from './seen.ts'
import './facts.ts'

/** What an update of a child can be made of: what was seen since that day and not told yet; `more`: the newest of it. */
export type Composing = { child: Child; from_on: string; items: Seen[]; more: boolean }

const MOST_ITEMS = 60
/** So far back, in rhythms of the school: what was written down late is not lost. */
const RHYTHMS = 2

/** For those who lead or teach the child, and the head. Throws `Absent` for all others, aides too. */
export async function composingFor(ctx: Ctx, id: string): Promise<Composing> {
  const child = await pupilFor(ctx, id)
  if (!isOfTeams(ctx)) throw new Absent('child')
  const first = schoolDay(ctx).subtract({ weeks: RHYTHMS * (await cadenceFor(ctx)) })
  const from_on = first.toString()
  const asked = { another: '', since: from_on, untold: true, limit: MOST_ITEMS + 1 }
  const seen = await observationsFor(ctx, child, asked)
  const items = strengthsFirst(seen.slice(0, MOST_ITEMS))
  return { child, from_on, items, more: seen.length > MOST_ITEMS }
}
