import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { Absent, Forbidden, found, Invalid, Refused } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { pupilsFor } from '../people/pupils.ts'
import type { Composing } from './composing.ts'
import { needUnnamed } from './fit.ts'
import { isOwnWork } from './policy.ts'
import { missingIn } from './rules.ts'
import type { NewUpdate } from './schema.ts'
import type { Seen } from './seen.ts'
import type { Update } from './updates.ts'
import './facts.ts'

/**
 * Tells the homes of a child what was seen. Refuses `observations.missing…` without an academic and a social
 * item, and `observations.namesOthers` once. The words are kept as they are told: a later correction changes the observation and not the update.
 */
export async function sendUpdate(
  ctx: Ctx,
  { child, items }: Composing,
  input: NewUpdate,
): Promise<Change<string>> {
  const chosen = items.filter(item => input.items.includes(item.id))
  if (chosen.length < new Set(input.items).size)
    throw new Invalid({ items: { key: 'common.invalid.choose' } })
  needBoth(chosen)
  const text = [...chosen.map(item => item.text), input.question].join('\n')
  needUnnamed(await pupilsFor(ctx), [child.id], { text, audience: 'family', names_seen: input.names_seen })
  const id = newId()
  return changing(ctx, 'updateSent', child.id, async () => {
    await write(ctx, id, { child: child.id, question: input.question }, chosen)
    await announce(ctx, 'updateSent', { update: id })
    return id
  })
}

function needBoth(chosen: Seen[]) {
  const [first, second] = missingIn(chosen.map(item => ({ domain: item.area?.domain ?? null })))
  if (second) throw new Refused('observations.missingBoth')
  if (first === 'academic') throw new Refused('observations.missingAcademic')
  if (first === 'social') throw new Refused('observations.missingSocial')
}

type Head = { child: string; question: string }

async function write(ctx: Ctx, id: string, { child, question }: Head, chosen: Seen[]) {
  const [school_id, to_on] = [ctx.school.id, schoolDay(ctx).toString()]
  const from_on = chosen.map(item => item.seen_on).toSorted()[0]!
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
