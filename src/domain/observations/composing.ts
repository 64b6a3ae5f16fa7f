import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { Absent, Forbidden, found, Invalid, Refused } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { type Child, pupilFor } from '../people/children.ts'
import { needStaff } from '../people/policy.ts'
import { pupilsFor } from '../people/pupils.ts'
import { weeksOf } from './cadence.ts'
import { needUnnamed } from './fit.ts'
import { isOfTeams, isOwnWork } from './policy.ts'
import { missingIn, strengthsFirst } from './rules.ts'
import type { NewUpdate } from './schema.ts'
import { observationsFor, type Seen } from './seen.ts'
import type { Update } from './updates.ts'
import './facts.ts'

/** What an update of a child can be made of: what was seen since the last one. */
export type Composing = { child: Child; from_on: string; items: Seen[] }

const MOST_ITEMS = 60

/** For those who lead or teach the child, and the head. Forbidden for aides. */
export async function composingFor(ctx: Ctx, id: string): Promise<Composing> {
  needStaff(ctx)
  const child = await pupilFor(ctx, id)
  if (!isOfTeams(ctx)) throw new Forbidden('update')
  const from_on = await sinceLast(ctx, id)
  const items = await observationsFor(ctx, child, { another: '', since: from_on, limit: MOST_ITEMS })
  return { child, from_on, items: strengthsFirst(items) }
}

/** The day after the last update; where there was none, two rhythms ago. */
async function sinceLast(ctx: Ctx, child: string): Promise<string> {
  const today = schoolDay(ctx)
  const { last, weeks } = await ctx.db
    .selectNoFrom(eb => [
      weeksOf.as('weeks'),
      eb
        .selectFrom('progress_updates')
        .where('child_id', '=', child)
        .where('withdrawn_at', 'is', null)
        .select(sql<string | null>`max(to_on)`.as('last'))
        .as('last'),
    ])
    .executeTakeFirstOrThrow()
  const first = last ? Temporal.PlainDate.from(last).add({ days: 1 }) : today.subtract({ weeks: 2 * weeks })
  // a second one on the same day looks at that day again
  return (Temporal.PlainDate.compare(first, today) > 0 ? today : first).toString()
}

/**
 * Tells the homes of a child what was seen. Refuses `observations.missing…` without an academic and a social
 * item, and `observations.namesOthers` once. The words are kept as they are told: a later correction changes the observation and not the update.
 */
export async function sendUpdate(
  ctx: Ctx,
  { child, from_on, items }: Composing,
  input: NewUpdate,
): Promise<Change<string>> {
  const chosen = items.filter(item => input.items.includes(item.id))
  if (chosen.length < new Set(input.items).size)
    throw new Invalid({ items: { key: 'common.invalid.choose' } })
  const missing = missingIn(chosen.map(item => ({ domain: item.area?.domain ?? null })))
  if (missing.length > 0)
    throw new Refused(missing.length > 1 ? 'observations.missingBoth' : `observations.missing_${missing[0]}`)
  const text = [...chosen.map(item => item.text), input.question].join('\n')
  needUnnamed(await pupilsFor(ctx), [child.id], { text, audience: 'family', names_seen: input.names_seen })
  const id = newId()
  return changing(ctx, 'updateSent', child.id, async () => {
    await write(ctx, id, { child: child.id, from_on, question: input.question }, chosen)
    await announce(ctx, 'updateSent', { update: id })
    return id
  })
}

type Head = { child: string; from_on: string; question: string }

async function write(ctx: Ctx, id: string, { child, from_on, question }: Head, chosen: Seen[]) {
  const [school_id, to_on] = [ctx.school.id, schoolDay(ctx).toString()]
  await ctx.db
    .insertInto('progress_updates')
    .values({
      ...{ school_id, id, child_id: child, author_id: found(actorId(ctx)), from_on, to_on, question },
      ...{ sent_at: ctx.now.toString(), withdrawn_at: null, withdrawn_by: null },
    })
    .execute()
  await ctx.db
    .insertInto('progress_update_items')
    .values(
      chosen.map(({ id: observation_id, text, seen_on, bearing, area }, place) => ({
        ...{ school_id, update_id: id, observation_id, text, seen_on, bearing, place },
        area_id: area?.id ?? null,
      })),
    )
    .execute()
}

/** Takes an update back: no home reads it any more, no mail about it leaves. For its author and the head. */
export async function withdrawUpdate(ctx: Ctx, update: Update): Promise<Change<void>> {
  if (update.view !== 'staff') throw new Absent('update')
  if (!isOwnWork(ctx, { author: update.author.id })) throw new Forbidden('update')
  const by = { withdrawn_at: ctx.now.toString(), withdrawn_by: found(actorId(ctx)) }
  return changing(ctx, 'updateWithdrawn', update.child.id, async () => {
    const row = ctx.db.updateTable('progress_updates').set(by).where('id', '=', update.id)
    await row.where('withdrawn_at', 'is', null).execute()
  })
}
